"""What a text says and how it reads; whatever stands right of it comes in."""
