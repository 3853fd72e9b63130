"""Makes plans as Word and PDF files from written content, in the layouts that authorities use."""
