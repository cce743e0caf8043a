"""What a page costs a phone, beside Material's default look of the same page."""
