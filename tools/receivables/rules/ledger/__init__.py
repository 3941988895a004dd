"""What is owed on a day: principal, interest and costs of several debts, with payments in between."""
