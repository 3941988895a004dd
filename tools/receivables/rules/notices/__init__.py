"""What a statutory notice has to say, and whether it does. Rules know no words: the text has been read before."""
