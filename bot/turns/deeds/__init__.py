"""What the effects of a step do, by noun, each a few calls to storage; effects.py says which does which, and asks again
who may. Judgement stays in core and the dialogs."""
