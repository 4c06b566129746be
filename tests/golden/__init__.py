"""The notes of the seeds as they were read and found right, byte for byte."""
