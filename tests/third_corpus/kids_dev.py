"""The children of the dev part: invented, as is every place and person."""
# ruff: noqa: E501

ANA = """
name| Ana Castellanos-Reid
dob| 2022-03-14
pronoun| she
year| Reception
setting| Plover Lane Primary School
nhs| 943 476 5919
dates| issued 2026-07-17 | first_issued 2025-03-28 | last_review 2026-05-20 | review_due 2027-03-28
A.child| I like the water tray, my cousin Inés and the song about the bus. I do not like the hand dryer.
A.child| Ana chose between photographs to show us what she enjoys; she handed the picture of the swing to her key person four times.
A.parent| We would like Ana to be invited to a birthday party and to come home and tell us, in her own way, who was there.
A.asp| In the long run we hope she will choose her own friends, go to the same secondary school as her sister and have a job she likes.
S.ci| Ana uses eye contact, pointing and about fifteen Spanish and English words to tell adults what she wants.
B.ci| Ana understands single key words in context but not instructions with two information-carrying words, which is typical of a child of about eighteen months.
B.ci| Ana's speech sounds are unclear; people who do not know her understand roughly one word in five.
S.cl| Ana completes a twelve-piece puzzle alone and remembers where things are kept.
B.cl| Ana attends to an activity led by an adult for under two minutes before she leaves it.
B.se| Ana bites her hand when a routine changes without warning, on average three times in a nursery day.
B.sp| Ana covers her ears and drops to the floor at sudden noise, and she seeks movement constantly.
C| Ana has glue ear and a fluctuating hearing loss of 35 dB in the right ear, confirmed in January 2026.
C| She has an allergy to cow's milk protein that requires an action plan in school.
D| No social care needs related to Ana's special educational needs were identified by the Early Help assessment.
E.ci.long| By the end of Year 2 Ana will hold a conversation of five turns with a child of her own age about something that both can see.
E.ci.short| By July 2027 Ana will follow instructions with two information-carrying words in four out of five trials, with no gesture from the adult.
F.ci| Direct speech and language therapy to develop understanding of two-word instructions, following the therapist's written programme | NHS Paediatric Speech and Language Therapist, Band 6 | six sessions per term | 40 minutes each
F.ci| Practice of therapy targets in play, one to one | teaching assistant trained by the therapist | daily | 15 minutes
E.ci.short| By July 2027 Ana will use a core board of twenty symbols to make requests to three different adults every day.
F.ci| A core vocabulary board in every room Ana uses, with modelling throughout the day | all adults in the class | throughout each session |
E.cl.short| By the end of Reception Ana will stay with an activity chosen by an adult for eight minutes on three days a week.
F.cl| Structured 'attention bucket' group of no more than four children | Reception teacher | five times a week | 10 minutes
E.se.short| Ana will improve her resilience and be happier about change.
F.se| Visual timetable and a now-and-next board | class staff | as needed |
E.sp.short| By Easter 2027 Ana will put on her own ear defenders before assembly without a reminder on 8 out of 10 occasions.
F.sp| A sensory circuit with deep-pressure activities, planned by an Occupational Therapist | teaching assistant | twice a day | 12 minutes
F.sp| Review of the sensory programme | Occupational Therapist | once a term | 1 hour
G| Hearing test and review of grommets at the audiology clinic | Community Audiologist | every four months |
G| Dietetic review of the milk allergy action plan | Paediatric Dietitian | annually |
H1| None required at the time of writing.
H2| Not applicable.
I| Plover Lane Primary School, a maintained mainstream school
J| The family has not asked for a personal budget.
K| Speech and language therapy report | Bronagh Quill | Speech and Language Therapist | Marlhaven Community Health | 2025-01-16
K| Educational psychology advice | Dr Sunil Pathirana | Educational Psychologist | Harrowmere Council | 2025-02-03
K| Paediatric report | Dr Efua Mensimah | Community Paediatrician | Marlhaven Hospitals | 2025-01-29
K| Nursery report | Joss Wetherby | Nursery SENCO | Little Egrets Nursery | 2024-12-11
"""

TOBIASZ = """
name| Tobiasz Wrona
known| Tobi
dob| 2017-01-22
pronoun| he
year| 5
setting| St Chad's Junior School
nhs| 485 777 3456
upn| Z801432117005
dates| issued 2026-06-30 | first_issued 2021-10-08 | last_review 2026-04-22 | review_due 2027-04-22
A.child| I am called Tobi, not Tobias. My best thing is trams: I know every stop on the number 4 line in Kraków.
A.child| When it is too loud I go under the table. It helps if you do not talk to me then.
A.parent| Tobi's mother, Halina, says that school rings at least once a week and that she dreads the telephone.
A.asp| Tobi wants to drive a tram. His parents want him to be able to travel on one on his own first.
S.ci| Tobi has an excellent spoken vocabulary in Polish and in English and reads aloud with expression.
B.ci| Tobi takes language literally and does not notice when a listener has lost interest; he speaks about trams for as long as he is allowed.
B.cl| Tobi's writing is two years behind his reading: in forty minutes he writes an average of two sentences.
B.cl| He needs tasks broken into steps because he cannot hold a sequence of three in mind.
S.se| Tobi is honest and remorseful after an incident and wants to put things right.
B.se| Tobi leaves the classroom without permission up to six times a day, most often during unstructured writing.
B.se| He has no reciprocal friendship and spends every lunchtime with an adult.
B.sp| Tobi grips a pencil so tightly that his hand hurts after ten minutes.
C| Tobi takes melatonin for sleep onset difficulties and is under annual review at the sleep clinic.
D| Tobi has no sense of danger near traffic and needs an adult within arm's reach outside the home.
E.ci.long| By the end of Key Stage 2 Tobi will notice and respond when a listener changes the topic, in conversations with two different classmates each week.
E.ci.short| By the end of the spring term 2027 Tobi will ask another person a question about their interests once in every conversation in 'Lego club', as recorded by staff over three consecutive weeks.
F.ci| A Lego-based therapy group of three pupils | ELSA-trained teaching assistant, supervised half-termly by the speech and language therapist | weekly, 36 weeks a year | 45 minutes
F.ci| Comic strip conversations after any misunderstanding | keyworker | on the same day | 10 minutes
E.cl.short| By July 2027 Tobi will record a paragraph of five sentences by keyboard in thirty minutes without adult prompting.
F.cl| Touch-typing tuition with a programme chosen by the specialist teacher | teaching assistant | three times a week | 20 minutes
F.cl| Specialist teaching of planning and sequencing in writing | specialist teacher with a Level 7 qualification | once a week | 1 hour
E.cl.short| Tobi will receive 15 hours of support in literacy.
F.cl| Access to a laptop and writing frames | school staff | where appropriate |
E.se.short| By 31 March 2027 Tobi will use his exit card and return to the lesson within five minutes on at least 9 out of 10 occasions.
F.se| Zones of Regulation teaching in a group of two | Emotional Literacy Support Assistant | twice a week | 25 minutes
F.se| A quiet workstation in the corridor bay, reserved for Tobi at all times | class teacher to arrange | at all times |
E.sp.short| By Christmas Tobi will be able to write for longer.
F.sp| Occupational therapy to develop fine motor control through a hand-strengthening programme | Occupational Therapist, HCPC registered | one session a fortnight in term time | 45 minutes
G| Review of sleep and of melatonin dosage | Consultant Paediatrician | every 12 months | 30 minutes
H1| Direct payment for a personal assistant to take Tobi swimming and to ride on the tram | personal assistant | each Saturday | 3 hours
H2| Family support worker to offer the 'Time Out for Parents' course | Family Support Worker | weekly for seven weeks | 2 hours
I| St Chad's Junior School
J| Direct payment of £58.50 a week for the short breaks named in Section H1.
K| Psychological advice | Margit Szalai | Senior Educational Psychologist | Quillbrook Borough Council | 2021-07-05
K| OT assessment | Femi Akande | Occupational Therapist | Wold Valley NHS Trust | 2026-03-11
K| Social care assessment | Carys Bebbington | Social Worker, Disabled Children's Team | Quillbrook Borough Council | 2026-02-27
K| Annual review report | Declan Rooke | SENCO | St Chad's Junior School | 2026-04-22
K| Parents' contribution | Halina and Piotr Wrona | Parents | | 2026-04-14
"""

NGOZI = """
name| Ngozi Adeyinka-Bell
dob| 2013-05-06
pronoun| she
year| 9
setting| Coldharbour Academy
nhs| 620 114 8873
upn| K935217708812
dates| issued 2026-02-13 | first_issued 2019-11-21 | last_review 2025-12-04 | review_due 2026-12-04
A.child| I want people to face me when they talk. I have been deaf since I was born, and I am not stupid.
A.child| I love netball and doing hair. My signed name is a plait.
A.parent| Her father thinks that she has stopped putting her hand up since Year 7 because she fears getting it wrong.
A.asp| Ngozi's long-term aspiration is to own a salon with her aunt; in the next year she wants to make the district netball team.
S.ci| Ngozi is fluent in British Sign Language and lip-reads well in good light.
B.ci| Ngozi has a bilateral severe-to-profound sensorineural hearing loss and misses most of what is said more than two metres away.
B.ci| Her receptive spoken vocabulary is at the 5th percentile, and she does not know the technical words of GCSE science.
B.cl| Ngozi's reading comprehension age was 9 years 2 months in October 2025.
B.se| Ngozi has few deaf peers and describes herself as lonely at break.
B.sp| She tires by early afternoon because listening and lip-reading demand constant concentration.
B.ind| Ngozi does not yet travel to places she does not know, as she cannot hear announcements.
C| Ngozi has bilateral cochlear implants that are mapped at the regional implant centre.
D| Ngozi is not known to social care.
E.ci.long| By the end of Key Stage 4 Ngozi will lead her own meetings with professionals through an interpreter that she has booked.
E.ci.short| By the end of the summer term 2026 Ngozi will define and use 60 subject words agreed with her science and technology teachers, in writing and in BSL.
F.ci| Pre-teaching of subject vocabulary, one to one | Qualified Teacher of the Deaf | three times per week | 40 minutes
F.ci| Communication support in all academic lessons | Communication Support Worker with BSL Level 3 or above | 22 lessons a week | 50 minutes each
E.cl.short| By December 2026 Ngozi will answer inference questions on an unseen text at her year level with 7 out of 10 correct.
F.cl| A reading comprehension programme in a group of up to three | English teacher, with advice from the Teacher of the Deaf | twice weekly | 30 minutes
E.se.short| By July 2026 Ngozi will have stayed overnight with the deaf youth group and introduced one new friend to her family.
F.se| Mentoring by a deaf adult role model | deaf role model from the county sensory service | monthly | 1 hour
E.sp.short| Ngozi will continue to wear her radio aid.
F.sp| Daily check of implants and radio aid | teaching assistant trained by the Teacher of the Deaf | every morning | 5 minutes
F.sp| Acoustic survey of teaching rooms | Educational Audiologist | once a year |
E.ind.short| By Easter 2026 Ngozi will travel by bus to netball training on her own on two evenings a week.
F.ind| Travel training on the routes to netball and to the town centre | travel trainer | weekly for ten weeks | 90 minutes
G| Mapping and review of the implants | Regional Cochlear Implant Centre | twice a year | half a day
H1| Not required.
H2| No provision was identified by the assessment of the children's disability service.
I| Coldharbour Academy (a secondary academy with a resource base for deaf pupils)
J| No personal budget is in place.
K| Advice of the Teacher of the Deaf | Imogen Farrier | Qualified Teacher of the Deaf | Aldersey County Sensory Service | 2025-11-19
K| Audiology letter | Dr Ravi Menezes | Consultant in Audiovestibular Medicine | Regional Implant Centre | 2025-10-02
K| Educational psychology report | Lowri Gittins | Educational Psychologist | Aldersey County Council | 2019-09-09
K| School report | Marcus Denholm | Head of Inclusion | Coldharbour Academy | 2025-11-24
"""

RHYS = """
name| Rhys Penhallow
dob| 2009-02-11
pronoun| he
year| 13
setting| Skerrow College
nhs| 711 902 3348
dates| issued 2026-03-27 | first_issued 2016-05-19 | amended 2026-03-27 | last_review 2026-01-28 | review_due 2027-01-28
A.child| I'm doing the land-based course because I like tractors and I hate sitting down. My nan's farm is where I'm calm.
A.child| I want people to stop reading me my file. I am seventeen.
A.parent| Rhys's nan, who has brought him up since he was three, worries about money and about who he sends it to.
A.asp| In five years' time I will have a paid job on a farm and live in a caravan near my nan.
S.ci| Rhys explains a practical job clearly and in the right order when he has the tools in his hands.
B.ci| Rhys agrees with what is said to hide that he has not understood it.
B.cl| Rhys has moderate learning difficulties; he reads at the level of a seven-year-old and cannot tell the time on a clock face.
B.cl| He cannot work out change from a ten-pound note.
B.se| Rhys has been excluded from two placements after fights that began with teasing in the messenger group.
B.ind| He gives money and passwords to people that he has met online.
C| Rhys has epilepsy, well controlled by medication, with a last seizure in August 2024.
D| Rhys is a care leaver in waiting: he lives with his grandmother under a special guardianship order and needs help to plan where he will live at eighteen.
E.ci.long| By the time he leaves college Rhys will tell an employer what he has not understood, unprompted, at least once in each working day.
E.ci.short| By the end of the summer term 2026 Rhys will repeat back an instruction in his own words before he starts, in nine out of ten tasks on the farm.
F.ci| Weekly session on asking for clarification, with video of work on the farm | speech and language therapy assistant under the supervision of a therapist | weekly, 30 weeks a year | 40 minutes
E.cl.short| By July 2026 Rhys will pay for his lunch in cash and count the change correctly four days in five.
F.cl| Functional mathematics teaching in a group of no more than six | functional skills tutor with QTLS | four times a week | 1 hour
F.cl| A reading pen and text-to-speech software on his own telephone | college assistive technology lead to set up and train | by the third week of term | 2 hours
E.se.short| Rhys will attend the anger management group every week.
F.se| Mentoring about friendships and conflict | learning mentor | regular |
E.ind.short| By 31 August 2026 Rhys will refuse a request for money or passwords in each of five role plays and explain why to his nan.
F.ind| 'Safe online' course of eight sessions, one to one | learning mentor with safeguarding Level 3 | weekly for eight weeks | 50 minutes
F.ind| Supported work placement on a dairy farm | job coach | one day a week | 6 hours
G| Review of epilepsy and handover to adult neurology | Epilepsy Specialist Nurse | twice a year | 30 minutes
H1| Not applicable: Rhys will be 18 within the year and no provision under the 1970 Act has been assessed as needed.
H2| Personal adviser to plan accommodation with Rhys and his grandmother | Leaving Care Personal Adviser | every six weeks | 1 hour
I| Skerrow College, a college of further education
J| None.
K| College report | Perran Angove | Head of Foundation Learning | Skerrow College | 2026-01-21
K| Educational psychology report | Dr Noor Halabi | Educational Psychologist | Tremorvah Council | 2024-09-12
K| Epilepsy nurse letter | Sister Maud Pryor | Epilepsy Specialist Nurse | Tamar Health Trust | 2025-12-15
K| Social care information | Kezia Blount | Social Worker | Tremorvah Council | 2026-01-09
"""

MEILING = """
name| Mei-Ling Hartono
known| Mei
dob| 2024-06-30
pronoun| she
year| Nursery
setting| Dandelion House Nursery
nhs| 559 203 7716
dates| issued 2026-10-23 | review_due 2027-04-23
A.child| Mei smiles and kicks when she hears her brother, and turns her head away when she has had enough.
A.child| Her views were gathered by watching her at home on two mornings and in nursery on one, with her father.
A.parent| We want people to see Mei before they see the tube. We want to sleep through a night.
A.asp| We hope Mei will walk with her frame into her own primary school, and that one day she will tell us off.
S.ci| Mei vocalises with different tones for pleasure and protest.
B.ci| Mei does not yet use words, signs or symbols, and her responses may take up to twenty seconds.
B.cl| She explores objects by mouthing and is beginning to look for a toy that has been hidden under a cloth.
B.se| Mei is distressed when she is separated from her father and takes half an hour to settle.
S.sp| Mei sits without support for a minute and rolls to reach a toy.
B.sp| Mei has quadriplegic cerebral palsy (GMFCS level IV) and cannot sit, stand or move about without equipment.
B.sp| She has cerebral visual impairment and sees best what is red or yellow, moving, and in her left field.
C| Mei is fed through a gastrostomy and needs her chest cleared by suction several times a day.
C| She has seizures that last longer than five minutes about once a month and requires rescue medication.
D| Mei's parents provide care through the night; the family's carer assessment found that they are exhausted.
E.ci.long| By the end of Reception Mei will tell a familiar adult yes or no by eye-pointing, in four of five choices.
E.ci.short| By April 2027 Mei will look at one of two objects held a shoulder's width apart to choose it, within twenty seconds, in six of ten trials.
F.ci| Intensive interaction in a quiet, darkened room | key person trained by the specialist speech and language therapist | four times a day | 10 minutes
F.ci| Programme of switch and eye-gaze work, modelled and reviewed in the nursery | specialist speech and language therapist | monthly | 1 hour
E.cl.short| Mei will access a range of sensory experiences.
F.cl| Portage home visits | Portage worker | weekly in term time | 1 hour
E.se.short| By Christmas 2026 Mei will settle within ten minutes of her father leaving on four mornings out of five.
F.se| A key person and a named second key person at arrival | nursery manager to arrange | every morning | 30 minutes
E.sp.short| By October 2027 Mei will stand in her standing frame for 25 minutes during story time on each nursery day.
F.sp| Physiotherapy programme of standing and stretching | nursery assistant trained and signed off by the physiotherapist | every nursery day | 40 minutes
F.sp| Direct visits by a Qualified Teacher of Children with Vision Impairment | QTVI | fortnightly | 1 hour
G| Gastrostomy feeding and suction in the nursery | trained nursery staff, competency signed by the Community Children's Nurse | at each session |
G| Physiotherapy review of equipment and spasticity | NHS Paediatric Physiotherapist | every eight weeks | 1 hour
H1| Overnight short breaks at a hospice | hospice care team | two nights a month |
H2| Carer's grant | Early Help team | once a year |
I|
J|
K| Physiotherapy report | Anneliese Roth | Paediatric Physiotherapist | Estuary Children's Health | 2026-07-08
K| Vision report | Gethin Moss | QTVI | Fernacre Council | 2026-07-21
K| Medical advice | Dr Latifa Chaudhry | Consultant Paediatrician | Estuary Children's Health | 2026-06-30
K| Portage profile | Sally Ingersoll | Portage Home Visitor | Fernacre Council | 2026-07-02
"""

DEV = (ANA, TOBIASZ, NGOZI, RHYS, MEILING)
