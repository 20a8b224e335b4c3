"""What every talk does alike: who may, what is heard, which answer it is, back and stop, what was not understood. A
talk declares the rest (talk.py); which talk hears a message is decided in bot/turns."""
