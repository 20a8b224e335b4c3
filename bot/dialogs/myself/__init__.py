"""What is written down of the person who asks, and what they put right in it: their telephone themselves, their name by
the office's word, all else in their own words. All that is kept of them: my_data.py."""
