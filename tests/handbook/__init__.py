"""The handbook's pictures, made from the product as it is: what they are made of, and the tests that they are not old."""
