"""What unpaid and late invoices cost, and what insurance or a buffer does about it: sums with one's own figures."""
