"""The grammar of time that chat and documents share: words → typed values with their place in the text. What a time is
*for* is judged elsewhere."""
