The evening bus is late, and the bench at the stop is wet.
Shabana: You’ve been standing a long while.
+ [Ask which bus she waits for]
+ [Offer her the dry end of the bench]
+ [Read the timetable out to her]
+ [Look down the road]
+ [Not now. Say nothing]
- Shabana: There. Two lights, high up.
The doors fold open.
-> END
