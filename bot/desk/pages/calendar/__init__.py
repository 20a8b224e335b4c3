"""Lịch: conferences and deadlines by month, and the address at which calendar programs fetch them."""
