"""The children of the held part: invented, as is every place and person."""
# ruff: noqa: E501

YUSUF = """
name| Yusuf Özdemir
dob| 2019-11-03
pronoun| he
year| 2
setting| Oakapple Infant School
nhs| 402 881 6630
upn| B208315519003
dates| issued 2026-05-08 | first_issued 2024-06-14 | last_review 2026-03-12 | review_due 2027-03-12
A.child| I'm good at climbing and at drawing dragons. Please don't shout my name across the room.
A.child| Yusuf drew his views: a playground with everybody in one corner and himself on the roof.
A.parent| At home Yusuf speaks Turkish in long sentences; his parents are puzzled to hear that he hardly talks at school.
A.asp| We hope that he will read to his grandfather in both languages and, later, study whatever he wants at university.
S.ci| Yusuf's understanding of Turkish is in line with his age.
B.ci| Yusuf is selectively mute and has not spoken to an adult in school since September 2024.
B.ci| He communicates with staff by nodding, and does not show when he needs the toilet or is in pain.
S.cl| Yusuf's non-verbal reasoning is at the 84th percentile.
B.cl| Yusuf cannot be assessed in phonics by the usual means and has fallen behind in reading.
B.se| Yusuf freezes when attention is drawn to him, and he refuses food and drink all day.
B.sp| He has reduced core stability and falls off his chair several times in a morning.
C| Yusuf has recurrent urinary infections linked to avoiding the toilet and to low fluid intake.
D| None identified. The family receives no service from children's social care.
E.ci.long| By the end of Year 4 Yusuf will answer the register and ask an adult for help aloud in class.
E.ci.short| By the end of the autumn term 2026 Yusuf will whisper a choice to his key adult with one friend present, on three days in every week.
F.ci| A 'sliding-in' programme for selective mutism | key adult trained by the speech and language therapist | five times a week | 15 minutes
F.ci| Visits to model and review the programme | speech and language therapist with selective mutism training | once every half-term | 1 hour
E.cl.short| By July 2027 Yusuf will record himself at home reading a book at Orange level and play it to his teacher.
F.cl| Phonics teaching through pointing and matching responses, in a pair | class teacher | daily | 20 minutes
E.se.short| Yusuf will feel more confident and be supported to eat.
F.se| Lunch in a small room with two chosen friends | midday supervisor known to Yusuf | every day | 30 minutes
F.se| Graded plan for eating and drinking at school, written with the psychologist | SENCO | reviewed half-termly | 45 minutes
E.sp.short| By the end of Year 2 Yusuf will sit at his table for a fifteen-minute task without leaving his chair, in four of five lessons.
F.sp| Core stability exercises from the physiotherapist's sheet | teaching assistant | three times per week | 20 minutes
G| Continence review and fluid plan | Bladder and Bowel Nurse Specialist | every three months | 40 minutes
H1| None.
H2| None.
I| Oakapple Infant School and, from September 2027, Oakapple Junior School
J| Not requested by the parents.
K| Speech and language therapy advice | Tamsin Oyelowo | Highly Specialist Speech and Language Therapist | Chalkdown Health | 2024-04-10
K| Advice of the psychologist | Gerard Lumley | Educational Psychologist | Tarnside Council | 2024-04-26
K| Continence nurse letter | Beatriz Fonseca | Bladder and Bowel Nurse | Chalkdown Health | 2026-02-18
K| School report | Adele Montrose | SENCO | Oakapple Infant School | 2026-03-05
"""

SAOIRSE = """
name| Saoirse Mac Giolla
dob| 2015-01-19
pronoun| she
year| 7
setting| Hollin Bank High School
nhs| 777 120 4495
upn| M402913310766
dates| issued 2026-09-18 | first_issued 2022-02-04 | last_review 2026-06-24 | review_due 2027-06-24
A.child| I've got type 1 diabetes and dyslexia and I am also really funny. Write that down.
A.child| It makes me cross when a supply teacher asks me in front of everyone what the beeping is.
A.parent| Mum says Saoirse is up four times a night with her alarms, and that tiredness is mistaken for rudeness.
A.asp| Saoirse hopes to be a stand-up comedian. For now she wants to be trusted to manage her own pump.
S.ci| Saoirse tells a story with timing and makes a whole class laugh.
B.ci| She misses inference in classroom talk when she is tired or when her glucose is out of range.
S.cl| Her mental arithmetic is quick and accurate.
B.cl| Saoirse has severe dyslexia; her single-word reading is at the 2nd percentile and her spelling below the 1st.
B.cl| Copying from the board takes her three times as long as her classmates.
B.se| She hides her reading by being sent out, and was sent out 31 times in the spring term.
B.sp| Saoirse's concentration and vision fluctuate with her blood glucose, which must be checked before tests.
C| Saoirse has type 1 diabetes treated by insulin pump with continuous glucose monitoring.
C| She has had two admissions for ketoacidosis, in 2023 and in March 2026.
D| Saoirse is a young carer for her mother, who has multiple sclerosis.
E.cl.long| By the end of Key Stage 3 Saoirse will read and summarise a newspaper article at her age level with the technology of her choice and no adult help.
E.cl.short| By the end of Year 7 Saoirse will read aloud 100 high-frequency words with 95% accuracy.
F.cl| Structured, cumulative, multisensory literacy teaching, one to one | specialist teacher with AMBDA | three lessons a week | 45 minutes
F.cl| Laptop with text-to-speech and dictation software, with training for Saoirse and staff | assistive technology teacher | four sessions in the autumn term | 1 hour
E.cl.short| By February 2027 Saoirse will dictate a 200-word piece of homework and correct it herself each week.
F.cl| Homework club with a scribe available | librarian and teaching assistant | Mondays and Thursdays | 1 hour
E.se.short| By July 2027 Saoirse will be sent out of lessons no more than three times in a term.
F.se| Check-in and check-out | pastoral manager | every day | 5 minutes
F.se| Young carers' drop-in | young carers' lead | weekly | 1 lunchtime
E.ci.short| Saoirse will try to listen better.
F.ci| Opportunities for overlearning and repetition | all subject teachers | as appropriate |
E.sp.short| By the end of the spring term 2027 Saoirse will enter carbohydrates in her pump and correct a high reading unprompted on each school day for six weeks.
F.sp| Teaching of carbohydrate counting in food technology and at lunch | teaching assistant trained by the diabetes nurse | daily | 10 minutes
G| Training of school staff in pump and hypoglycaemia care | Paediatric Diabetes Specialist Nurse | twice a year | 2 hours
G| Diabetes clinic | Consultant Paediatric Diabetologist and team | every three months |
H1| Respite for her mother through a domiciliary care package, so that Saoirse need not provide care before school | care agency | Monday to Friday | 45 minutes each morning
H2| Young carers' holiday activity scheme | Early Help young carers' worker | six days a year |
I| Hollin Bank High School
J| No.
K| Literacy assessment | Frances Okoro-Hill | Specialist Teacher | Tarn Learning Support | 2026-05-15
K| Diabetes care plan | Nurse Padraig Lynch | Paediatric Diabetes Specialist Nurse | Hollin Hospitals Trust | 2026-06-02
K| Young carer's assessment | Simone Dacosta | Early Help Practitioner | Brackenrigg Council | 2026-05-28
K| School report for the review | Oliver Whitcombe | Assistant Head and SENCO | Hollin Bank High School | 2026-06-17
"""

DEVENDRA = """
name| Devendra Raghunathan
known| Dev
dob| 2003-04-08
pronoun| he
year| 14+
setting| Wrenbury Specialist College
nhs| 318 664 9021
dates| issued 2026-04-24 | first_issued 2015-09-30 | last_review 2026-02-26 | review_due 2027-02-26
A.child| Dev told us with his eye-gaze device: "I want a flat with a big TV. Not with old people."
A.child| He is twenty-three and has supported the same cricket team since he was five.
A.parent| His sister Kavitha says that the best carers are those who ask Dev and then wait.
A.asp| His aspiration is to work some hours a week as a scorer at the county ground and to live with two people of his own age.
S.ci| Dev composes messages of up to ten words with an eye-gaze communication aid.
B.ci| Dev takes about two minutes to compose a sentence, and conversation moves on without him.
B.cl| Dev reads at a functional level but has had little teaching in handling money or a calendar.
B.se| Dev has low mood since his father's death in 2024 and declines activities that he used to enjoy.
B.sp| Dev has athetoid cerebral palsy and depends on others for all transfers, eating and personal care.
C| Dev is at risk of aspiration and has a modified diet of texture level 4.
C| He has scoliosis and pain that is managed by a regional pain clinic.
D| Dev has eligible needs under the Care Act 2014 for personal care, nutrition, and use of the community.
E.ci.long| By the time his plan ends at 25 Dev will chair his own review with pre-stored and live messages.
E.ci.short| By December 2026 Dev will take part in a team meeting of twenty minutes and contribute two messages that he has composed during it.
F.ci| Therapy to extend vocabulary and conversational strategies on the eye-gaze device | specialist AAC speech and language therapist | once a fortnight, 36 weeks | 1 hour
F.ci| A trained communication partner throughout the college day | learning support assistant trained in AAC | 25 hours a week |
E.cl.short| By July 2026 Dev will keep his own calendar for a month and arrive at nine out of ten appointments that he has entered.
F.cl| Functional calendar and money teaching in a group of four | tutor with a specialist teaching qualification | twice a week | 90 minutes
E.se.short| By Easter 2027 Dev will have chosen and taken part in one activity outside the house each week for three months.
F.se| Bereavement counselling adapted for AAC users | counsellor registered with the BACP | weekly for twelve weeks | 50 minutes
E.ind.short| By the end of the summer term 2026 Dev will direct two new carers through his evening routine without help from his family.
F.ind| Teaching in directing one's own care, in the college training flat | independence tutor and occupational therapist | weekly | 2 hours
F.ind| Work placement as an assistant scorer | job coach | alternate Saturdays from April to September | 5 hours
E.sp.short| Dev will tolerate his standing frame.
F.sp| Hydrotherapy programme taught to college staff | physiotherapist | weekly | 40 minutes
G| Dysphagia review | NHS adult speech and language therapist (dysphagia) | every six months |
G| Botulinum toxin clinic | Consultant in Rehabilitation Medicine | every four months |
H1| Not applicable as Dev is over 18.
H2| Care and support plan under the Care Act 2014, with two carers at all times | domiciliary care agency | daily | 14 hours
I| Wrenbury Specialist College, an independent specialist college (day placement)
J| Direct payment for H2, managed by Kavitha Raghunathan: £1,140 a week.
K| AAC report | Hilde Brandvold | Specialist Speech and Language Therapist | Northern AAC Hub | 2026-01-15
K| Physiotherapy and postural report | Lamar Whitely | Physiotherapist | Wrenbury Specialist College | 2026-02-03
K| Care Act assessment | Ottoline Mbeki | Social Worker, Adults | Cheverell Council | 2025-11-12
K| College progress report | Jean-Luc Farrow | Personal Tutor | Wrenbury Specialist College | 2026-02-12
"""

LEILANI = """
name| Leilani Fonoti
known| Lani
dob| 2012-02-27
pronoun| she
year| 10
setting| Marram School
nhs| 290 557 1184
upn| T880214406631
dates| issued 2026-05-29 | first_issued 2023-01-27 | amended 2026-05-29 | last_review 2026-03-18 | review_due 2027-03-18
A.child| I do school in my bedroom at the moment. The worst part of the old school was the corridor.
A.child| I like baking, my rats and anything to do with the sea. I'd rather message than talk.
A.parent| Leilani's mothers want staff to understand that she is not choosing to stay away.
A.asp| She would like to be a marine biologist and to live in Samoa for a year with her grandmother's family.
S.ci| Leilani writes with subtlety and humour.
B.ci| Leilani is autistic and finds spoken questions from more than one person overwhelming; she may be silent for hours afterwards.
S.cl| She was working above the level expected for her age in English and science in July 2024.
B.cl| Leilani has missed 18 months of teaching, most of all in mathematics.
B.se| Leilani has extreme anxiety, has self-harmed, and has not entered a school building since November 2024.
B.se| She predicts that others dislike her and withdraws from friends before they can leave her.
B.sp| She is hypersensitive to smell and to fluorescent light.
C| Leilani has diagnoses of generalised anxiety disorder and anorexia nervosa (in partial remission).
D| Leilani rarely leaves the house and has no contact with others of her own age outside it.
E.se.long| By the end of Year 11 Leilani will attend her chosen sixth form for taster sessions with a friend and without a parent.
E.se.short| By the end of the autumn term 2026 Leilani will spend an hour in the Marram garden studio on three days each week.
F.se| Reintegration plan with a named mentor, beginning at home | mentor with training in emotionally based school avoidance | three visits a week | 1 hour
F.se| Cognitive behavioural therapy adapted for autism, in school or online | clinical psychologist | weekly for 20 weeks | 50 minutes
E.cl.short| By May 2027 Leilani will have completed half of the GCSE mathematics units, with a pass in each mock paper.
F.cl| Online and home tuition in mathematics, English and science | qualified subject teachers | ten hours a week |
F.cl| Teaching group of no more than five on return to the building | Marram School teachers | all lessons |
E.ci.short| By July 2027 Leilani will use a written card to ask for a change in a lesson, on her own, in at least three lessons a week.
F.ci| Staff training on masking, shutdown and demand in autistic girls | specialist autism teacher | once a term | 2 hours
E.ind.short| Leilani wants to see the sea again.
F.ind| Weekly community outing that Leilani plans and costs herself | mentor | weekly | 3 hours
E.sp.short| By Christmas 2026 Leilani will sit in a science room for thirty minutes with adjusted lighting.
F.sp| Low-lit study space with non-fluorescent lamps | site manager | at all times |
F.sp| Sensory profile and advice to staff | occupational therapist with sensory integration training | twice in the year | 3 hours
G| Eating disorder clinic | CAMHS eating disorder team | fortnightly | 1 hour
H1| None identified.
H2| Befriending by an autistic young adult | voluntary sector befriender | weekly | 2 hours
I| A special school for pupils with autism
J| The parents have asked for a direct payment for tuition; the decision is awaited.
K| Autism advisory report | Corinne Stavros | Specialist Autism Teacher | Saltmere Council | 2026-02-24
K| Clinical psychology report | Dr Jarek Nowell | Clinical Psychologist | Saltmere CAMHS | 2026-01-30
K| Educational psychology advice | Dr Philippa Ardern | Educational Psychologist | Saltmere Council | 2022-11-03
K| Sensory assessment | Moana Tulloch | Occupational Therapist | Independent | 2026-02-11
"""

ISAAC = """
name| Isaac Obuya-Thorne
dob| 2016-07-17
pronoun| he
year| 6
setting| Fennel Street Primary School
nhs| 866 730 2257
upn| D771204908420
dates| issued 2026-02-06 | first_issued 2020-12-10 | last_review 2025-11-13 | review_due 2026-11-13
A.child| I have Down's syndrome. I can swim without armbands. My teacher is Mr Bliss.
A.child| Isaac made a film on a tablet of his favourite places: the pool, the bakery and the drum in the hall.
A.parent| His dads would like him to know the names of the people in his class, and for them to know his.
A.asp| Isaac says he will be a lifeguard. His family hope he will have a paid job and his own front door.
S.ci| Isaac uses Makaton signs with speech and enjoys acting out stories.
B.ci| Isaac's expressive language is at the level of a child of three; he speaks in two- and three-word phrases.
B.cl| Isaac learns new words by sight but does not hold letter sounds in memory; he recognises 42 written words.
B.cl| He counts objects reliably to six.
S.se| Isaac is kind and notices who is sad.
B.se| Isaac sits down and refuses to move when he has to leave a favourite activity, on most days.
B.sp| Isaac has low muscle tone, wears splints, and tires after walking 300 metres.
B.ind| He needs full help with buttons, zips and using the toilet.
C| Isaac has an underactive thyroid and a repaired atrioventricular septal defect.
D| Isaac wanders from home if doors are left unlocked.
E.ci.long| By the end of Key Stage 3 Isaac will order his own food in a café and be understood by someone he has not met.
E.ci.short| By July 2026 Isaac will use sentences of four signs or words to tell a friend about his weekend each Monday.
F.ci| Speech and language therapy in the classroom, with a programme for daily use | speech and language therapist experienced in Down's syndrome | twelve visits a year | 45 minutes
F.ci| Makaton signing in all activities | all staff, trained to Level 2 | throughout the school day |
E.cl.short| By the end of Year 6 Isaac will read 80 words by sight in books made for him.
F.cl| Whole-word reading programme with personal books | teaching assistant trained by the Down's syndrome advisory teacher | every day | 2 sessions of 15 minutes
E.cl.short| Isaac to make progress in number.
F.cl| Numicon teaching, one to one | class teacher or HLTA | four times weekly | 20 minutes
E.se.short| By Easter 2026 Isaac will move on from swimming within three minutes of seeing his transition object, nine times in ten.
F.se| Transition objects and a countdown strip | one-to-one assistant | at every change of activity |
E.sp.short| By the end of the autumn term 2026 Isaac will walk with his class to the library, 600 metres, without a wheelchair.
F.sp| Physiotherapy exercises in PE and at playtime | teaching assistant trained by the physiotherapist | four times per week | 20 minutes
E.ind.short| By July 2026 Isaac will fasten his coat by himself before every playtime.
F.ind| Backward-chaining of dressing skills | one-to-one assistant | at each playtime | 10 minutes
G| Thyroid function test | Community Paediatrician | annually |
G| Cardiac review | Consultant Paediatric Cardiologist | every two years |
H1| After-school club place with a trained assistant | short breaks provider | twice a week | 2 hours
H2| Door alarms supplied and reviewed | occupational therapist, children's disability service | once a year |
I| Fennel Street Primary School until 31 August 2027
J| None agreed.
K| Therapy report | Ursula Brightwell | Speech and Language Therapist | Mereside Community NHS | 2025-10-09
K| Advisory teacher's report | Kwabena Sarpong | Advisory Teacher | Lodestone Council | 2025-10-22
K| Physiotherapy report | Elke Janssen | Physiotherapist | Mereside Community NHS | 2025-09-30
K| Medical letter | Dr Hamish Orde | Community Paediatrician | Mereside Community NHS | 2020-10-01
K| Annual review form | Vera Lindqvist | SENCO | Fennel Street Primary School | 2025-11-13
"""

HELD = (YUSUF, SAOIRSE, DEVENDRA, LEILANI, ISAAC)
