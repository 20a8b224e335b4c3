### Plans: what is read beside conferences and deadlines. Written as en.ftl is.

plan-found-targets = Targets found: { $count }; they are kept with the plan.
