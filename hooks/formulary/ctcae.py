"""The terms of CTCAE v5.0, the standard medical names of side effects.

Source: National Cancer Institute, Common Terminology Criteria for Adverse Events (CTCAE) v5.0,
in the public domain. The "Other, specify" rows, which name nothing, are left out.
"""

from __future__ import annotations

TERMS = frozenset(
    """\
Abdominal distension
Abdominal infection
Abdominal pain
Abdominal soft tissue necrosis
Abducens nerve disorder
Accessory nerve disorder
Acidosis
Acoustic nerve disorder NOS
Activated partial thromboplastin time prolonged
Acute kidney injury
Adrenal insufficiency
Adult respiratory distress syndrome
Agitation
Akathisia
Alanine aminotransferase increased
Alcohol intolerance
Alkaline phosphatase increased
Alkalosis
Allergic reaction
Allergic rhinitis
Alopecia
Amenorrhea
Amnesia
Anal fissure
Anal fistula
Anal hemorrhage
Anal mucositis
Anal necrosis
Anal pain
Anal stenosis
Anal ulcer
Anaphylaxis
Anemia
Ankle fracture
Anorectal infection
Anorexia
Anorgasmia
Anosmia
Anxiety
Aortic injury
Aortic valve disease
Aphonia
Apnea
Appendicitis
Appendicitis perforated
Arachnoiditis
Arterial injury
Arterial thromboembolism
Arteritis infective
Arthralgia
Arthritis
Ascites
Aspartate aminotransferase increased
Aspiration
Asystole
Ataxia
Atelectasis
Atrial fibrillation
Atrial flutter
Atrioventricular block complete
Atrioventricular block first degree
Autoimmune disorder
Avascular necrosis
Azoospermia
Back pain
Bacteremia
Belching
Bile duct stenosis
Biliary anastomotic leak
Biliary fistula
Biliary tract infection
Bladder anastomotic leak
Bladder infection
Bladder perforation
Bladder spasm
Bloating
Blood antidiuretic hormone abnormal
Blood bicarbonate decreased
Blood bilirubin increased
Blood corticotrophin decreased
Blood gonadotrophin abnormal
Blood lactate dehydrogenase increased
Blood prolactin abnormal
Blurred vision
Body odor
Bone infection
Bone marrow hypocellular
Bone pain
Brachial plexopathy
Breast atrophy
Breast infection
Breast pain
Bronchial fistula
Bronchial infection
Bronchial obstruction
Bronchial stricture
Bronchopleural fistula
Bronchopulmonary hemorrhage
Bronchospasm
Bruising
Budd-Chiari syndrome
Bullous dermatitis
Burn
Buttock pain
CD4 lymphocytes decreased
CPK increased
Capillary leak syndrome
Carbon monoxide diffusing capacity decreased
Cardiac arrest
Cardiac troponin I increased
Cardiac troponin T increased
Cataract
Catheter related infection
Cecal hemorrhage
Cecal infection
Central nervous system necrosis
Cerebrospinal fluid leakage
Cervicitis infection
Cheilitis
Chest pain - cardiac
Chest wall necrosis
Chest wall pain
Chills
Cholecystitis
Cholesterol high
Chronic kidney disease
Chylothorax
Chylous ascites
Cognitive disturbance
Colitis
Colonic fistula
Colonic hemorrhage
Colonic obstruction
Colonic perforation
Colonic stenosis
Colonic ulcer
Concentration impairment
Conduction disorder
Confusion
Conjunctivitis
Conjunctivitis infective
Constipation
Corneal infection
Corneal ulcer
Cough
Cranial nerve infection
Creatinine increased
Cushingoid
Cyanosis
Cystitis noninfective
Cytokine release syndrome
Cytomegalovirus infection reactivation
Death NOS
Death neonatal
Dehydration
Delayed orgasm
Delayed puberty
Delirium
Delusions
Dental caries
Depressed level of consciousness
Depression
Dermatitis radiation
Device related infection
Diarrhea
Disease progression
Disseminated intravascular coagulation
Dizziness
Dry eye
Dry mouth
Dry skin
Duodenal fistula
Duodenal hemorrhage
Duodenal infection
Duodenal obstruction
Duodenal perforation
Duodenal stenosis
Duodenal ulcer
Dysarthria
Dysesthesia
Dysgeusia
Dysmenorrhea
Dyspareunia
Dyspepsia
Dysphagia
Dysphasia
Dyspnea
Dysuria
Ear pain
Eczema
Edema cerebral
Edema face
Edema limbs
Edema trunk
Ejaculation disorder
Ejection fraction decreased
Electrocardiogram QT corrected interval prolonged
Electrocardiogram T wave abnormal
Encephalitis infection
Encephalomyelitis infection
Encephalopathy
Endocarditis infective
Endophthalmitis
Enterocolitis
Enterocolitis infectious
Enterovesical fistula
Eosinophilia
Epistaxis
Epstein-Barr virus infection reactivation
Erectile dysfunction
Erythema multiforme
Erythroderma
Esophageal anastomotic leak
Esophageal fistula
Esophageal hemorrhage
Esophageal infection
Esophageal necrosis
Esophageal obstruction
Esophageal pain
Esophageal perforation
Esophageal stenosis
Esophageal ulcer
Esophageal varices hemorrhage
Esophagitis
Euphoria
Exostosis
External ear pain
Extraocular muscle paresis
Extrapyramidal disorder
Eye infection
Eye pain
Eyelid function disorder
Facial muscle weakness
Facial nerve disorder
Facial pain
Fall
Fallopian tube anastomotic leak
Fallopian tube obstruction
Fallopian tube perforation
Fat atrophy
Fatigue
Febrile neutropenia
Fecal incontinence
Feminization acquired
Fetal growth retardation
Fever
Fibrinogen decreased
Fibrosis deep connective tissue
Flank pain
Flashing lights
Flatulence
Floaters
Flu like symptoms
Flushing
Folliculitis
Forced expiratory volume decreased
Fracture
Fungemia
GGT increased
Gait disturbance
Gallbladder fistula
Gallbladder infection
Gallbladder necrosis
Gallbladder obstruction
Gallbladder pain
Gallbladder perforation
Gastric anastomotic leak
Gastric fistula
Gastric hemorrhage
Gastric necrosis
Gastric perforation
Gastric stenosis
Gastric ulcer
Gastritis
Gastroesophageal reflux disease
Gastrointestinal anastomotic leak
Gastrointestinal fistula
Gastrointestinal pain
Gastrointestinal stoma necrosis
Gastroparesis
Generalized edema
Generalized muscle weakness
Genital edema
Gingival pain
Glaucoma
Glossopharyngeal nerve disorder
Glucose intolerance
Glucosuria
Growth accelerated
Growth hormone abnormal
Growth suppression
Guillain-Barre syndrome
Gum infection
Gynecomastia
Hair color changes
Hair texture abnormal
Hallucinations
Haptoglobin decreased
Head soft tissue necrosis
Headache
Hearing impaired
Heart failure
Hematoma
Hematosalpinx
Hematuria
Hemoglobin increased
Hemoglobinuria
Hemolysis
Hemolytic uremic syndrome
Hemorrhoidal hemorrhage
Hemorrhoids
Hepatic failure
Hepatic hemorrhage
Hepatic infection
Hepatic necrosis
Hepatic pain
Hepatitis B reactivation
Hepatitis viral
Herpes simplex reactivation
Hiccups
Hip fracture
Hirsutism
Hoarseness
Hot flashes
Hydrocephalus
Hypercalcemia
Hyperglycemia
Hyperhidrosis
Hyperkalemia
Hyperkeratosis
Hyperlipidemia
Hypermagnesemia
Hypernatremia
Hyperparathyroidism
Hyperphosphatemia
Hypersomnia
Hypertension
Hyperthyroidism
Hypertrichosis
Hypertriglyceridemia
Hyperuricemia
Hypoalbuminemia
Hypocalcemia
Hypoglossal nerve disorder
Hypoglycemia
Hypohidrosis
Hypokalemia
Hypomagnesemia
Hyponatremia
Hypoparathyroidism
Hypophosphatemia
Hypophysitis
Hypopituitarism
Hypotension
Hypothermia
Hypothyroidism
Hypoxia
INR increased
Ileal fistula
Ileal hemorrhage
Ileal obstruction
Ileal perforation
Ileal stenosis
Ileal ulcer
Ileus
Infective myositis
Infusion related reaction
Infusion site extravasation
Injection site reaction
Injury to carotid artery
Injury to inferior vena cava
Injury to jugular vein
Injury to superior vena cava
Insomnia
Intestinal stoma leak
Intestinal stoma obstruction
Intestinal stoma site bleeding
Intra-abdominal hemorrhage
Intracranial hemorrhage
Intraoperative arterial injury
Intraoperative breast injury
Intraoperative cardiac injury
Intraoperative ear injury
Intraoperative endocrine injury
Intraoperative gastrointestinal injury
Intraoperative head and neck injury
Intraoperative hemorrhage
Intraoperative hepatobiliary injury
Intraoperative musculoskeletal injury
Intraoperative neurological injury
Intraoperative ocular injury
Intraoperative renal injury
Intraoperative reproductive tract injury
Intraoperative respiratory injury
Intraoperative splenic injury
Intraoperative urinary injury
Intraoperative venous injury
Iron overload
Irregular menstruation
Irritability
Ischemia cerebrovascular
Jejunal fistula
Jejunal hemorrhage
Jejunal obstruction
Jejunal perforation
Jejunal stenosis
Jejunal ulcer
Joint effusion
Joint infection
Joint range of motion decreased
Joint range of motion decreased cervical spine
Joint range of motion decreased lumbar spine
Keratitis
Kidney anastomotic leak
Kidney infection
Kyphosis
Lactation disorder
Large intestinal anastomotic leak
Laryngeal edema
Laryngeal fistula
Laryngeal hemorrhage
Laryngeal inflammation
Laryngeal mucositis
Laryngeal obstruction
Laryngeal stenosis
Laryngitis
Laryngopharyngeal dysesthesia
Laryngospasm
Left ventricular systolic dysfunction
Lethargy
Leukemia secondary to oncology chemotherapy
Leukocytosis
Leukoencephalopathy
Libido decreased
Libido increased
Lip infection
Lip pain
Lipase increased
Lipohypertrophy
Localized edema
Lordosis
Lower gastrointestinal hemorrhage
Lung infection
Lymph gland infection
Lymph leakage
Lymph node pain
Lymphedema
Lymphocele
Lymphocyte count decreased
Lymphocyte count increased
Malabsorption
Malaise
Mania
Mediastinal hemorrhage
Mediastinal infection
Memory impairment
Meningismus
Meningitis
Menorrhagia
Methemoglobinemia
Middle ear inflammation
Mitral valve disease
Mobitz (type) II atrioventricular block
Mobitz type I
Movements involuntary
Mucosal infection
Mucositis oral
Multi-organ failure
Muscle cramp
Muscle weakness left-sided
Muscle weakness lower limb
Muscle weakness right-sided
Muscle weakness trunk
Muscle weakness upper limb
Musculoskeletal deformity
Myalgia
Myasthenia gravis
Myelitis
Myelodysplastic syndrome
Myocardial infarction
Myocarditis
Myositis
Nail changes
Nail discoloration
Nail infection
Nail loss
Nail ridging
Nasal congestion
Nausea
Neck edema
Neck pain
Neck soft tissue necrosis
Nephrotic syndrome
Neuralgia
Neutrophil count decreased
Night blindness
Nipple deformity
Non-cardiac chest pain
Nystagmus
Obesity
Obstruction gastric
Oculomotor nerve disorder
Olfactory nerve disorder
Oligospermia
Optic nerve disorder
Oral cavity fistula
Oral dysesthesia
Oral hemorrhage
Oral pain
Oropharyngeal pain
Osteonecrosis
Osteonecrosis of jaw
Osteoporosis
Otitis externa
Otitis media
Ovarian hemorrhage
Ovarian infection
Ovarian rupture
Ovulation pain
Pain
Pain in extremity
Pain of skin
Palmar-plantar erythrodysesthesia syndrome
Palpitations
Pancreas infection
Pancreatic anastomotic leak
Pancreatic duct stenosis
Pancreatic enzymes decreased
Pancreatic fistula
Pancreatic hemorrhage
Pancreatic necrosis
Pancreatitis
Papilledema
Papulopustular rash
Paresthesia
Paronychia
Paroxysmal atrial tachycardia
Pelvic floor muscle weakness
Pelvic infection
Pelvic pain
Pelvic soft tissue necrosis
Penile infection
Penile pain
Perforation bile duct
Pericardial effusion
Pericardial tamponade
Pericarditis
Perineal pain
Periodontal disease
Periorbital edema
Periorbital infection
Peripheral ischemia
Peripheral motor neuropathy
Peripheral nerve infection
Peripheral sensory neuropathy
Peritoneal infection
Peritoneal necrosis
Personality change
Phantom pain
Pharyngeal anastomotic leak
Pharyngeal fistula
Pharyngeal hemorrhage
Pharyngeal mucositis
Pharyngeal necrosis
Pharyngeal stenosis
Pharyngitis
Pharyngolaryngeal pain
Phlebitis
Phlebitis infective
Photophobia
Photosensitivity
Platelet count decreased
Pleural effusion
Pleural hemorrhage
Pleural infection
Pleuritic pain
Pneumonitis
Pneumothorax
Portal hypertension
Portal vein thrombosis
Postnasal drip
Postoperative hemorrhage
Postoperative thoracic procedure complication
Precocious puberty
Pregnancy loss
Premature delivery
Premature menopause
Presyncope
Proctitis
Productive cough
Prolapse of intestinal stoma
Prolapse of urostomy
Prostate infection
Prostatic hemorrhage
Prostatic obstruction
Prostatic pain
Proteinuria
Pruritus
Psychosis
Pulmonary edema
Pulmonary fibrosis
Pulmonary fistula
Pulmonary hypertension
Pulmonary valve disease
Purpura
Pyramidal tract syndrome
Radiation recall reaction (dermatologic)
Radiculitis
Rash acneiform
Rash maculo-papular
Rash pustular
Rectal anastomotic leak
Rectal fissure
Rectal fistula
Rectal hemorrhage
Rectal mucositis
Rectal necrosis
Rectal obstruction
Rectal pain
Rectal perforation
Rectal stenosis
Rectal ulcer
Recurrent laryngeal nerve palsy
Renal calculi
Renal colic
Renal hemorrhage
Respiratory failure
Restlessness
Restrictive cardiomyopathy
Retinal detachment
Retinal tear
Retinal vascular disorder
Retinoic acid syndrome
Retinopathy
Retroperitoneal hemorrhage
Reversible posterior leukoencephalopathy syndrome
Rhabdomyolysis
Rhinitis infective
Rhinorrhea
Right ventricular dysfunction
Rotator cuff injury
Salivary duct inflammation
Salivary gland fistula
Salivary gland infection
Scalp pain
Scleral disorder
Scoliosis
Scrotal infection
Scrotal pain
Seizure
Sepsis
Seroma
Serum amylase increased
Serum sickness
Shingles
Sick sinus syndrome
Sinus bradycardia
Sinus disorder
Sinus pain
Sinus tachycardia
Sinusitis
Sinusoidal obstruction syndrome
Skin atrophy
Skin hyperpigmentation
Skin hypopigmentation
Skin induration
Skin infection
Skin papilloma
Skin ulceration
Sleep apnea
Small intestinal anastomotic leak
Small intestinal mucositis
Small intestinal obstruction
Small intestinal perforation
Small intestinal stenosis
Small intestine infection
Small intestine ulcer
Sneezing
Soft tissue infection
Soft tissue necrosis lower limb
Soft tissue necrosis upper limb
Somnolence
Sore throat
Spasticity
Spermatic cord anastomotic leak
Spermatic cord hemorrhage
Spermatic cord obstruction
Spinal cord compression
Spinal fracture
Splenic infection
Stenosis of gastrointestinal stoma
Stevens-Johnson syndrome
Stoma site infection
Stomach pain
Stomal ulcer
Stridor
Stroke
Subcutaneous emphysema
Sudden death NOS
Suicidal ideation
Suicide attempt
Superficial soft tissue fibrosis
Superficial thrombophlebitis
Superior vena cava syndrome
Supraventricular tachycardia
Syncope
Telangiectasia
Tendon reflex decreased
Testicular disorder
Testicular hemorrhage
Testicular pain
Testosterone deficiency
Thromboembolic event
Thrombotic thrombocytopenic purpura
Thrush
Thyroid stimulating hormone increased
Tinnitus
Tooth development disorder
Tooth discoloration
Tooth infection
Toothache
Toxic epidermal necrolysis
Tracheal fistula
Tracheal hemorrhage
Tracheal mucositis
Tracheal obstruction
Tracheal stenosis
Tracheitis
Tracheostomy site bleeding
Transient ischemic attacks
Treatment related secondary malignancy
Tremor
Tricuspid valve disease
Trigeminal nerve disorder
Trismus
Trochlear nerve disorder
Tumor hemorrhage
Tumor lysis syndrome
Tumor pain
Typhlitis
Unequal limb length
Upper gastrointestinal hemorrhage
Upper respiratory infection
Ureteric anastomotic leak
Urethral anastomotic leak
Urethral infection
Urinary fistula
Urinary frequency
Urinary incontinence
Urinary retention
Urinary tract infection
Urinary tract obstruction
Urinary tract pain
Urinary urgency
Urine discoloration
Urine output decreased
Urostomy leak
Urostomy obstruction
Urostomy site bleeding
Urostomy stenosis
Urticaria
Uterine anastomotic leak
Uterine fistula
Uterine hemorrhage
Uterine infection
Uterine obstruction
Uterine pain
Uterine perforation
Uveitis
Vaccination complication
Vaccination site lymphadenopathy
Vaginal anastomotic leak
Vaginal discharge
Vaginal dryness
Vaginal fistula
Vaginal hemorrhage
Vaginal infection
Vaginal inflammation
Vaginal obstruction
Vaginal pain
Vaginal perforation
Vaginal stricture
Vagus nerve disorder
Vas deferens anastomotic leak
Vascular access complication
Vasculitis
Vasovagal reaction
Venous injury
Ventricular arrhythmia
Ventricular fibrillation
Ventricular tachycardia
Vertigo
Vestibular disorder
Viremia
Virilization
Visceral arterial ischemia
Vision decreased
Vital capacity abnormal
Vitreous hemorrhage
Voice alteration
Vomiting
Vulval infection
Watering eyes
Weight gain
Weight loss
Wheezing
White blood cell decreased
Wound complication
Wound dehiscence
Wound infection
Wrist fracture
""".splitlines()
)
