"""Messages with a patient's story or details in them, and the many that only sound near to one.

All the people are invented.
"""

import pytest

from balint.language.case_material import holds_case_material, is_of_the_diary
from balint.language.case_material.scoring import score, shipped
from benchmarks.understanding.case_material_training.sentences import sentences
from benchmarks.understanding.case_material_training.training import digest, learnt

WITH = [
    "my patient told me something awful last week",
    "my patient told me something awful last week, she has been drinking",
    "presented a 45 year old woman with depression who left her husband",
    "Mrs K came in crying about her son",
    "client disclosed abuse",
    "Presented a man in his fifties who has stopped taking his insulin since his wife died",
    "one of my pts took an overdose on Sunday",
    "had a 32yo with postnatal depression who can't bond with her baby",
    "Mr Thompson's cancer has come back and he's refusing chemo",
    "led my group last night, 8 of us, the case was a young lady who self harms after rows with her mum",
    "The GP brought a case about an elderly man with dementia who keeps hitting his carers",
    "my client's husband beats her",
    "She's 19, anorexic, and her parents blame me",
    "saw a lady today whose baby died at 38 weeks",
    "I keep thinking about the boy who was raped",
    "Patient J has been cutting herself again",
    "He told me he wanted to die and I didn't know what to say",
    "pt with BPD threatened staff after we stopped her diazepam",
    "Led group Monday. Priya presented a patient who thinks the neighbours are poisoning her",
    "A 70 year old chap with COPD who cries at every consultation",
    "my heartsink patient rang eleven times yesterday demanding opiates",
    "We discussed Mrs Patel, whose daughter was killed in a car crash",
    "one of the doctors talked about a teenager who got pregnant by her uncle",
    "attended group yesterday, case was a man dying of motor neurone disease whose wife won't visit",
    "there was this woman, terminally ill, who asked me to help her die",
    "my patient is an alcoholic and turned up drunk at the surgery",
    "supervision with Ruth on Thursday about a client who fell in love with me",
    "The patient was sectioned last night after trying to jump off a bridge",
    "client said her father used to touch her",
    "Mr B refuses to see anyone else, he shouted at me for ten minutes about his back pain",
    "lady in her 80s, blind, lives alone, begged me not to send her into a home",
    "I had a patient who lost both her children in a fire",
    "a refugee from Syria who was tortured came to see me and I froze",
    "my patient's wife phoned to say he'd been having an affair",
    "a nurse presented a dying patient who would not let her leave the room",
    "I saw John Smith this morning, he has HIV and hasn't told his wife",
    "Case: 28F, IVDU, 3 kids in care, missed every appointment",
    "my client has been evicted and is drinking two bottles of vodka a day",
    "she came to clinic covered in bruises and said she walked into a door",
    "The case was about a solicitor whose client lost custody of his children and screamed at him",
    "we talked about a patient who makes complaints about everyone, she is 60 with chronic pain",
    "Mrs. O'Neill is back on sertraline and hearing voices",
    "patient confessed to me that he hit his wife",
    "just had an awful surgery, my 14 year old patient has leukaemia",
    "I told him his scan showed metastases and he laughed",
    "my patient killed himself on Friday",
    "client with PTSD walked out of the session when I mentioned her brother",
    "presented my patient with schizophrenia who believes I am his mother",
    "A mother brought in her toddler with burns and I had to call social services",
    "one of my clients relapsed, back on heroin",
    "The man has chronic fatigue and has been off work for 3 years, his wife does everything for him",
    "led on Tuesday with Ben, 9 people, the presenter's patient had miscarried twice and blamed the midwife",
    "My patient, a retired teacher, has Parkinson's and keeps falling",
    "DW, 56, bipolar, stopped lithium",
    "the lad I see for his panic attacks punched his teacher",
    "Log: supervision Monday. Talked about Mrs D who won't leave her violent partner",
    "young mum with twins, sobbing, said she wanted to throw one out of the window",
    "he has been psychotic since his mum died and thinks I'm MI5",
    "my patient died last week and I feel responsible",
    "The client's son is in prison for stabbing someone",
    "patient brought me a gift and told me she loves me",
    "I can't stop thinking about a patient who reminds me of my father, he is dying of liver failure",
    "she is pregnant again and her boyfriend is hitting her",
    "a couple, both heroin users, whose baby was taken into care",
    "A patient told our presenter he'd been abused at boarding school",
    # other voices
    "my 7am was a bloke sobbing about his redundancy, couldn't get him out of the room",
    "pt requesting sick note again, says work is bullying her, I think she's lying",
    "WOMAN 38 WITH IBS CONVINCED IT IS CANCER, SEEN HER 20 TIMES THIS YEAR",
    "I want to talk about Daisy, she is 8 and won't speak since her parents split up",
    "the patient hugged me at the end and I didn't know where to look",
    "my patient's mother keeps emailing me about his weed smoking",
    "Miss Y has had three terminations and asked for a fourth",
    "an old farmer hanged himself after I discharged him",
    "led Tuesday, the case: GP whose patient follows her home",
    "client got sent back to jail for hitting his partner",
    "the chap with the leg ulcer told me I was useless",
    "I have a lady who comes every week with a new pain and nothing is ever wrong",
    "had a mum whose little boy has leukaemia, she wouldn't let go of my hand",
    "patient with chronic pain got angry when I wouldn't prescribe more tramadol",
    "Mr Ahmed lost his job and his leg in the same month",
    "Presented: 52M, alcohol, on probation, charming, scares reception",
    "she says her stepfather did things to her when she was little",
    "he's an addict and he stole my prescription pad",
    "my client won her asylum appeal but tried to hang herself anyway",
    "we had a case of a nun with bulimia",
    "attended yesterday. A psychiatrist told us about a man who ate glass",
    "Led group last night w Priya. 8 there. Case = dying child, family refusing morphine",
    "I visited Mrs Lewis at home, she was lying in her own urine and her son just watched telly",
    "girl of 15 pregnant, doesn't want her mum to know",
    "my trainee's patient shouted racist abuse at her",
    "the patient presented was a vicar who'd lost his faith after his wife's stroke",
    "pt didn't take his tablets and had a fit in my waiting room",
    "a young doctor as a patient, burnt out, drinking, terrified of the GMC",
    "I'm worried about the twins' mother, she looked right through me when I mentioned the bruise",
    "Jane D, 44, breast ca, refuses surgery, husband controlling",
    "my client is a barrister and says the judge is persecuting him",
    "the family blame me for his death",
    "a patient of mine jumped in front of a train on Thursday",
    "patient with learning disability was hit by staff in his care home",
    "elderly gentleman, widower, comes only to chat",
    "my last client yesterday cried for fifty minutes",
    "The presenter spoke about a patient who stalks her on Facebook",
    "I told the patient he has six months to live",
    "my patient has asked me to be godmother to her baby",
    "She's been cutting again and I just felt nothing",
    "A patient rang in tears because her cat had to be put down",
    "presenting a case: retired miner, lung disease, never smiles, only his dog keeps him alive",
    "the woman I mentioned last time has had her baby and it was taken away",
    "I had to tell a young couple their scan was abnormal",
    "had a row with a patient about antibiotics",
    "my patient is 23 and has never left the house",
    "The client, a teacher, was accused of touching a pupil",
    "he punched the wall in my consulting room when I said no to the benzos",
    "my patient wrote me a love letter",
    "we heard about a man whose leg was amputated and who blames his GP",
    "Mrs Hussain's husband answers every question for her",
    "group last week was about a lady with MS who wants to go to Dignitas",
    "this patient drives me mad, she comes in every Friday at 5 with a list",
    "Can't shake off Wednesday's consultation: 6 yr old, bruises, silent, mum on her phone",
    "patient found dead at home by her sister, I had seen her the day before",
    "our nurse brought an old gentleman who undresses in front of her",
    "a GP reg presented a chap who had been a heroin user and now sells the Big Issue",
    "Case: young mother, 3 children under 5, postnatal psychosis",
    "He's a surgeon. Nobody knows he's my patient. He drinks before operating",
    "supervision with Ruth on Monday, we spoke about my client who never pays and who lost his wife",
    "client's mum turned up at the clinic shouting",
    "I sat with a man while his wife died",
    "a patient with no English cried and cried and we had no interpreter",
    "The patient in question is a trans man who was misgendered by reception",
    "my 16yo anorexic patient calls me mum",
    "patient: retired judge, dementia, wife exhausted",
    "K. told me she was raped at university",
    "she won't take her HIV meds because God will heal her",
    "led on Thursday 8 people. Presenter's patient was a policeman who shot somebody",
    "my client says I'm the only one who has ever listened to her",
    "one patient has put in a complaint because I missed his melanoma",
    "the mother of a boy with leukaemia slapped the registrar",
    "had a psychotic patient who thought I'd bugged his flat",
    "he left his wife for a man and then took an overdose, that's who I presented",
    "a chap in his sixties came back for the tenth time with tinnitus and I lost my temper",
    "I want to get this off my chest, my patient spat at me",
    "the patient is a colleague's wife and she's hiding her drinking",
    "pt 34F self harm, kids removed, splits the team",
    "my client reported her boss for groping her",
    "a homeless man died on our doorstep",
    "Presented Mr Osei last night. He has sickle cell and nobody believes his pain",
    "Miss Brady stopped eating after her brother's suicide",
    "Group last night: dr talked about a pt w/ Munchausen's",
    "she slept with her therapist, that's the client I brought",
    "led on Mon, 7 of us; a health visitor brought a mum who can't love her baby",
    "had to break bad news to a girl of 19",
    "Mrs T wants antibiotics every week and I gave in again",
    "my patient of 20 years moved to a home and I miss him",
    "one of my patients named her son after me",
    "It was about a GP whose patient died by suicide",
    "the man threatened to stab me",
    "he's lost everything: wife, house, job. Wants me to fix it",
    'Patient said "you\'re the only doctor who listens"',
    "a child with burns, the father smelled of drink",
    "she has breast cancer and three kids under ten",
    "client walked out on me today",
    "I brought a case: woman, 50s, endless abdominal pain, childhood abuse",
    "my patient's dog died and he's stopped taking his warfarin",
    "the lady I visit on Fridays thinks I'm her dead husband",
    "patient I have known for years has started hearing his late wife talking",
    "her husband died in my surgery and she still sends me Christmas cards",
    "led my group Friday, 9. The case: 40-something man, cocaine, chest pains, lies about everything",
    "my client brought her toddler and hit him in front of me",
    "saw Ms Doyle about her sleeping tablets and ended up in tears myself",
    "a student came to see me, suicidal, said nobody would notice",
    "a woman with a stoma who won't undress in front of anyone",
    "he has six weeks to live and wants to go to Benidorm",
    "the consultant presented a patient who calls him daddy",
    "supervision yesterday - talked about a girl on the ward who bites",
    "my patient refuses to leave the room",
    "I've got this patient, 90, sharp as a tack, wants to die",
    "couple came in, infertile, barely speaking",
    "one client told me his secret about the war",
    "my first patient of the day had been raped",
    "pt's daughter is threatening to sue",
    "a mum rang screaming that I'd killed her son",
    "the patient I presented has since died",
    "my patient's cancer is back",
    "my patient asked me if I believed in God just before her operation",
    "a retired headmaster with prostate cancer who corrects my grammar",
    "brought a case about a mother of four who drinks in secret",
    "I think the client fancies me, he keeps leaving notes",
    "a lad of 17, knife wound, wouldn't look at me",
    "we talked about the dying woman in bed six",
    "my patient's boyfriend sat in and answered for her the whole time",
    "the GP said her patient had made a pass at her",
    "an elderly couple, he has dementia, she is worn out",
    "patient wept when I said I was leaving the practice",
    "she lost twins at 24 weeks and comes in pregnant again",
    "presented a man I can't stand, he leers at the nurses",
    "my client got deported on Tuesday",
    "pt w schizophrenia stopped his depot, mum in bits",
    "he told his psychiatrist he wants to kill me",
    "I saw a boy whose mother makes him ill",
    "one of our patients burned himself on purpose",
    "the patient's family want everything done, she is 96",
    "Mr Cole came with his list again and cried at the end",
]

WITHOUT = [
    # logs
    "presented a case at my group",
    "presented at group yesterday",
    "I was the presenter on Monday",
    "brought a case to supervision on Tuesday",
    "I presented a difficult patient at my group on Monday",
    "presented my patient at group",
    "Priya presented a case, 8 of us",
    "led last night, two patients were discussed",
    "we had two cases, 8 people, went well",
    "attended group, two cases presented",
    "Led our Wednesday group, strong feelings about a difficult case",
    "saw Dr Rao for supervision",
    "saw Mrs Carter for supervision on Thursday",
    "supervision with Mr Patel on the 5th",
    "supervision with Dr K on Monday",
    "supervision with Mrs K yesterday, 60 minutes",
    "Mr B supervised me last week",
    "co-leader was Ms T",
    "A. Shah supervised me on the 3rd",
    "led with JD, 9 of us",
    "Mrs Jones co-led with me last week",
    "led group with Dr Smith and 8 GPs",
    "co-led with Ben Carter on 4/11",
    "I ran the group at the surgery last Thursday, 8 came",
    "led group at St Mary's Hospital on Friday",
    "ran a group at the clinic, two came in late",
    "led a group for mental health nurses",
    "led group for the cancer nurses at the hospice, 10 of them",
    "led the addiction team's group on Tuesday",
    "led the eating disorders unit group online",
    "Balint group for the palliative care team on Tuesday",
    "led group for staff at the women's refuge on 3 Nov",
    "led the psychiatry trainees' group on Wednesday with Marta",
    "led the depression service group last night",
    "group for dementia carers' support workers led Monday",
    "led a group with 12 women and 3 men",
    "was at my own group as a member yesterday",
    "my own group last night, I presented and it was hard",
    "supervision with Ruth, talked about my co-leader",
    "supervision on Monday about boundaries in the group",
    "discussed my last three groups with Dr Rao on Tuesday",
    "saw Ruth for an hour about my groups",
    "led my first group in 2 years on Sunday",
    "led group, one member left early",
    "Marta was ill so I led alone",
    "only six came, two were off sick",
    "led the group at the children's hospital on Monday",
    "attended group on 1 Nov, the case was very moving",
    "led on Monday, hard case, 8 people",
    "the case was difficult but the group did well",
    "first session with my new group, told them the ground rules",
    "leadership weekend 11-13 September",
    "did the leadership weekend, presented a patient there",
    "Society supervision group this Monday, a colleague presented",
    "led every Monday in September with Ben",
    "led on 5, 12 and 19 October",
    "Dr Patel (my supervisor) came to watch my group",
    "John Smith co-led with me on Tuesday",
    "led with Grace Death on Monday",
    "saw Anna this morning for supervision, she has been very helpful",
    "she co-led with me on Tuesday, it was her first time",
    # corrections and short answers
    "no, with Mrs Patel, not Mr Patel",
    "9 people",
    "it was 45 minutes",
    "no, Tuesday",
    "he was my supervisor, not my co-leader",
    "she is my co-leader",
    "Mr Khan",
    "I meant supervision with Dr J",
    "make it 12, two were late",
    "delete the last one, she wasn't there",
    # about oneself and one's colleagues
    "I was ill last week so I didn't lead",
    "my husband is ill so I missed Monday's group",
    "my mother died so I am taking a break from the pathway",
    "I had covid so I attended online",
    "I'm on maternity leave until March",
    "my baby is due in March, can I pause?",
    "Priya is pregnant so Ben will co-lead",
    "my co-leader has left the group",
    "my supervisor told me I need two more sessions",
    "Dr Rao said I am ready to apply",
    "he has been accredited since 2019",
    "she said 8 people came",
    "Marta told me to log it here",
    "Ruth said she would send Form R",
    "I felt anxious leading for the first time",
    "I'm a 45 year old GP with ten years of Balint",
    "I am a psychotherapist and I trained with UKCP",
    "we are a 10 year old group of GPs",
    "I am feeling depressed about how long this takes",
    "my supervisor has died, who do I ask for Form R?",
    "I lost my notes from last year",
    # questions about cases and patients in general
    "how do I anonymise a case?",
    "what if a member cries?",
    "how do I treat depression?",
    "my patient is suicidal, what do I do?",
    "my patient said she wants to die, what should I do?",
    "my client is self-harming, who should I call?",
    "I think my patient is at risk, what should I do?",
    "can patients attend the group?",
    "a patient has asked to join the group, can they?",
    "can the same patient be presented twice?",
    "can I present the same patient again?",
    "what happens if another member knows the patient?",
    "should the presenter have seen the patient recently",
    "do we need the patient's consent to discuss them?",
    "is it ok to talk about a patient who has died?",
    "who presents the case",
    "how long does the presenter talk about the patient",
    "what should I do if a client makes a complaint about a member",
    "can counsellors present their clients",
    "what if somebody in the group is suicidal",
    "can a member who is pregnant attend online?",
    "how do you deal with a member who has depression?",
    "is a balint group therapy",
    "is the group about the patient or about the doctor?",
    "do I write down what the patient said?",
    "can I log what my patient told me?",
    "should members bring a case each week",
    "what do we do when nobody has a case",
    "how old do members have to be",
    "are patients' names allowed?",
    "what's the doctor-patient relationship got to do with it",
    "any advice on groups for oncology staff",
    "can we discuss a patient one of us is treating for addiction?",
    "my patient",
    "patient",
    # everything else
    "remind me on Thursdays",
    "Form R",
    "what's for lunch?",
    "hello",
    "yes please",
    "I'm leading next Tuesday with Mrs Green",
    "we called off the group yesterday, the presenter was ill",
    "the group was cancelled because our venue had a fire",
    "booked supervision with Dr Rao on 3 December at 6pm",
    "please change my co-leader to Mrs Brown",
    "tell the team I have moved house",
    "",
    # other voices
    "led Tuesday's group at Mr Singh's surgery, 9 of us",
    "Miss Hughes supervised, 50 mins, on Zoom",
    "had supervision w/ Mrs Lewis and she signed Form R",
    "group led 12 Nov, case from a paediatrician, felt stuck, good reflection",
    "Led group, a GP brought a patient she dreads",
    "brought my difficult patient to the group on Friday",
    "my turn to present on Tuesday, attended as member",
    "a case about endings came up, 7 people present",
    "two cases at Thursday's group, both about death",
    "The theme was grief, 8 members, with Ben",
    "we talked about anger and boundaries, led with Asha",
    "led for junior doctors on the oncology ward",
    "attended the Balint group at the psychiatric unit on the 3rd",
    "the drug and alcohol team's Balint group, I led on Monday",
    "Priya was off with covid so just me leading",
    "my co-leader's father died so I led on my own on Thursday",
    "I had an operation in June so there's a gap in my record",
    "I broke my leg and could not attend in October",
    "I'm pregnant and want to pause my accreditation",
    "my daughter was born on the 3rd so no group that week",
    "Ruth's husband died so supervision is paused",
    "she was late and he left early but otherwise 8 of us",
    "Ben said he enjoyed it",
    "he and I led together on the 4th",
    "my supervisor is 70 and retiring, who else is there?",
    "Dr Ahmed told me that I can apply",
    "can a psychologist present a client",
    "what if a client finds out they were discussed",
    "do patients have to give permission?",
    "how do we protect patient confidentiality online?",
    "what if the patient is known to someone",
    "my patient wants to complain about me, what do I do?",
    "a client threatened me, who should I tell?",
    "should I break confidentiality if a patient is in danger",
    "I'm upset after last night's case, who can I talk to?",
    "a member broke down crying in the group, what should I do",
    "a member told us he is depressed, should he leave the group?",
    "what should a leader do when the presenter gets angry",
    "is there a group for people who work with trauma",
    "are there Balint groups for vets?",
    "can I use the case of a child",
    "how do I choose a patient to present",
    "what's the best way to start when a patient has died",
    "log supervision with Mrs Patel, 60 mins",
    "supervision Mr Brown 4/11 in person",
    "Mrs Brown not Mrs Patel",
    "with Mrs Patel and Mr Brown",
    "co-led w Mr Jones at the children's centre on weds",
    "Miss Evans and I led on Monday",
    "a woman from the Society will call me",
    "the new member is a man from Leeds",
    "Led group: 4 men 5 women",
    "I led a group of 8 student doctors, one of them presented for the first time",
    "I was nervous but it went well",
    "Led my 30th group!",
    "our oldest member is 82 years old",
    "my group is 3 years old today",
    "I've been leading since my 40s",
    "she can't make Thursday",
    "he has moved to Bristol and will join online",
    "she refused to sign my Form R",
    "Ruth thinks I'm ready",
    "the room is near A&E at the hospital",
    "we meet in the surgery after the evening clinic",
    "I saw my supervisor at the clinic on Monday",
    "Dr Lee was angry with me about the fee, what do I do",
    "group disbanded, everyone left",
    "what medication should I give for anxiety?",
    "is depression common in doctors?",
    "how do I tell if someone is suicidal",
    "I told the group about confidentiality",
    "I asked Priya to co-lead",
    "she asked me to co-lead on Monday",
    "a colleague died last month and the group needs a session for it",
    "our administrator's baby came early so no emails",
    "book supervision with Mr Khan on 9 December at 6pm",
    "remind me to chase Mrs Khan for Form R",
    "the patient",
    "two patients presented yesterday at my group",
    "presented a patient with a colleague at group on Monday",
    "I presented a child case at group on 2 November",
    "Led my group on Thurs 19th Nov, 7 people, in person at the Maudsley",
    "led the Balint group for psychiatry core trainees 9 of 12 came",
    "co-facilitated medical student balint w Dr Okafor 18/11",
    "group attended: 17 Nov, online, 2 cases",
    "presented a case for the first time on Monday, scary but good",
    "our group had two presenters on Tuesday",
    "supervision hour w Prof Adeyemi, discussed parallel process",
    "Supervision 12th Nov - we looked at my style of leading",
    "Had my funded supervision group on Friday with four others",
    "leadership weekend in Oxford, I presented and was in the fishbowl",
    "led Weds. Felt I talked too much",
    "Attended yesterday as member, cried a bit myself!",
    "Led with Sister Bernadette at the hospice yesterday",
    "Led at the prison healthcare on Monday with 6 nurses",
    "led at the drug treatment centre, six staff",
    "a group for vets on 2 Nov, I co-led with Tom",
    "ran a session for hospital chaplains on 10 November",
    "Mr Rees cancelled so no supervision this week",
    "Mrs Owen sent the reference",
    "my supervisor Mrs Owen says she has sent Form R",
    "Mr Khan told me he will send Form R",
    "ask Mrs Pugh whether she is free on Monday",
    "Tom's wife had a baby so I led by myself last night",
    "Asha left early because her child was sick",
    "I had to leave early because my son was ill",
    "One person was upset after the group",
    "a member complained about the room",
    "two members argued on Tuesday but we finished on time",
    "a new member, a GP from Cardiff, joined",
    "we lost a member, he moved to Spain",
    "the venue refused to have us back",
    "Zoom died halfway through so only 45 minutes",
    "the presenter was brilliant",
    "nobody wanted to present so we talked about endings",
    "she was a great co-leader",
    "she is my supervisor and he is my co-leader",
    "he supervises me on Zoom",
    "his name is Ben Carter",
    "her surname is Nair",
    "it was with him not her",
    "she brought a case and I led",
    "he presented, I led, 9 of us",
    "how do I help a presenter who is crying?",
    "what should leaders do if a member discloses abuse?",
    "what if the patient presented is related to a member",
    "may the presenter name the patient",
    "is it allowed to present a patient who has died",
    "can a leader present their own patient?",
    "what do you say when a doctor is angry at a patient",
    "how do we avoid giving advice on the patient's treatment",
    "do balint groups help with burnout",
    "is there evidence that balint reduces depression",
    "what's the policy on safeguarding?",
    "do I have to report it if a presenter says a patient is being abused",
    "my patient wants to see my notes from the group, am I allowed?",
    "how do I deal with a suicidal patient",
    "who can help me with a difficult patient?",
    "patient confidentiality",
    "patient consent",
    "client work",
    "clinical supervision",
    "I work with refugees and asylum seekers",
    "I am a nurse on a cancer ward",
    "I'm recovering from surgery",
    "been off sick with stress so nothing to log",
    "I have depression and need more time",
    "my dad has dementia so I'm slowing down",
    "led group 16th Nov w Priya Nair, 8 GPs, zoom, 90 min",
    "8 of us, one new member",
    "Supervision - Dr Rao - 17/11 - online",
    "I co-led with a psychologist called Ben on Tuesday",
    "attended group as a member, presented",
    "led the group for the community mental health team in Leeds",
    "led with Mr Patel last night and he was great",
    "Ruth cancelled supervision because she was ill",
    "no group on Monday as the clinic was closed",
    "Two members of the group are leaving",
    "the GP trainees loved it",
    "we ran over by 10 minutes",
    "somebody presented a case about a complaint",
    "we discussed a case and the group was quiet",
    "the case took 40 minutes",
    "three of us were late",
    "I'd like to change supervisors, Dr Rao and I don't get on",
    "my supervisor is on sick leave",
    "she will supervise me from January",
    "he led and I observed",
    "Mrs Green has agreed to be my supervisor",
    "she has agreed to supervise me",
    "Dr Lane said that she would be happy to co-lead with me",
    "Ben asked me to lead on Monday",
    "I'm having a baby in May so I will pause",
    "a new lady has joined the group, she is a nurse",
    "we had a man from the Society visit us on Monday",
    "the woman at the venue wants to charge us more",
    "how do you present a case when you don't know the patient's name?",
    "what do I do if I know the patient being presented",
    "is it normal to cry after leading a group",
    "what should I do if a patient turns up at the group",
    "should doctors tell patients they've been discussed",
    "how many patients get presented in one session",
    "can I talk about a patient from ten years ago",
    "does the patient have to be my own",
    "how do I help a colleague who is depressed",
    "does supervision cover my own patients",
    "my husband is a GP, can he join?",
    "I'm a psychiatrist in Cardiff",
    "presented at group; 2 patients discussed",
    "group on Monday, presented my patient with Ben leading",
    "one of the patients presented was known to me so I left the room",
    "led the group on Friday with Mr Khan, 9 people, chest clinic seminar room",
    "supervision w Ruth today, an hour, we talked about endings",
    "my supervisor's husband is in hospital so we skipped a week",
    "I missed the group because of my son's wedding",
    "attended Balint on Wednesday, presented a case of mine, very useful",
    "led Monday, one of the GPs was presenting for the first time",
    "8 people came and one left at half time",
    "co-leader Marta had to leave early",
    "Ben is my co-leader, he is a psychiatrist",
    "she's a recognised supervisor",
    "the client work group I led on Tuesday",
    "group on 4 Nov, 2 cases presented, felt flat",
    "what if the patient recognises themselves",
    "who looks after the presenter if they are upset?",
    "how do you choose between two cases",
    "how should a leader respond to a suicidal doctor?",
    "is it okay to present a patient who is also my neighbour",
    "my patient has threatened to kill herself, who do I phone?",
    "do patients sign anything",
    "should I tell my patient I presented her",
    "our group has 3 patients' stories a year at most, led Monday",
    "led on Monday, Mr Cole came as a guest",
    "Mrs Flynn joined the group as a new member on Monday",
    "supervised by Mrs Flynn at her home",
    "she came with me to the leadership weekend",
    "the presenter had been up all night, 8 of us",
    "led, it was about a difficult mother, 7 people",
    "my GP partner joined us as an observer",
    "he is off to Spain so no supervision till May",
    "Marta's retired and so she won't supervise any more",
    "I am leaving the practice in June",
    "my trainee presented on Tuesday, 9 of us",
    "did my first supervision with Mr Cole, he was kind",
    "the hospice group on Monday, led by me and Sister Joan",
    "the GP registrar group on 2 Nov, 10 people, they talked a lot",
]


# Never to be learnt from: they show how the weights do on what they have not met.
NEW_STORIES = """
    my lodger's mother is a patient of mine, she thinks the television is her son
    an osteopath talked about a young cyclist who will not be touched on the left side
    Led on Tuesday with Farah, 8 people. It was about a stroke patient whose wife feeds him too fast
    he asked me to hide his diagnosis from his wife, they've been married fifty years
    She's 15, she has stopped talking at school and her dad has moved back in
    the chap with the bad chest told me that he sleeps in his van
    my client is about to lose her flat and she turned up with two suitcases and a rabbit
    Mrs T has fallen again and her daughter wants her put in a home
    I had to tell a father that his son would not walk
    the boy said that he'd hurt the baby and then he asked for a biscuit
    pt 54M, liver mets, estranged from sons, wants me to ring them
    a nurse brought a woman who had laughed at her own diagnosis
    supervision with Dr Lane on Monday: the student who rings me when she's cut herself
    one of my parishioners lost her husband at sea and comes every day to light two candles
    she told me she had never loved her daughter
    our gardener came to see me about his drinking and I pay his wages
    A man whose brother was murdered sat in my room and talked about football
    the mum shouted at me in front of everyone that I'd poisoned her child
    I keep thinking about her shoes, one black and one brown, and how thin she was
    he's seventy, deaf, has buried two wives, and he proposed to the district nurse
    Case: 29F, three miscarriages, pregnant again, won't look at the scan
    a girl in my class wets herself whenever the bell rings, her uncle collects her
    We heard about a soldier who can't hold his baby
    my patient's kidneys are failing and he won't have dialysis because his father died on it
    Client says he'll kill himself if I go on holiday
    is it wrong to accept a present from her? she's dying and has no family, she knitted it in hospital
    the old priest has dementia and blesses the fridge
    a woman rang to say her husband had stopped breathing, and could I come after the news
    Attended on Monday, presented the sisters who share one diagnosis and one boyfriend
    two of my pupils lost their mother in August and the father sends them in with wine gums for lunch
    he said I was the first person in thirty years to ask
    The defendant is nineteen, she'd hidden the pregnancy and then the baby
    he pulled his shirt up and there was writing on his belly
    lost a patient today, 31, I had promised her mother
    J has run away from the unit again, her foster dad says he's done
    Dr Ito's patient has asked him to write to the Home Office, he's in love with her and she knows
    she whispers, her husband listens at the door
    elderly lady, cataracts, refuses the operation because then she'd see the dust
    there's a family of six in one room and the eldest has TB
    my patient sent me a photograph of her scar
    """
NEW_ORDINARY = """
    I led on Tuesday with Farah, 8 people, at the health centre
    attended on Monday and presented for the fourth time this year
    supervision with Dr Lane on Monday, we talked about how I open a group
    the presenter asked not to be questioned, what should we do
    my co-leader's wife has had an operation so I led by myself on Thursday
    can a member present a patient who is a relative
    is it ok to bring the same patient three times
    I'm having an operation in March and need to pause
    how should I respond when a member laughs at the case
    led for school counsellors, 10 November, seven of them
    it was Dr Lane, not Dr Lang
    she's on maternity leave so he will co-lead
    my grandmother died and I missed the leadership day
    who do I tell when a supervisor doesn't answer
    what do we say to a doctor who has lost a patient
    the group was sad about the case and so was I, Tuesday, nine people
    a new member told us about her work in Kenya
    we had two presenters, both psychiatrists, and I led with Ingrid
    my patient wants to kill himself, who do I call?
    led at the hospice on Monday, eight nurses, with Canon Hill
    Mrs Wood and Mr Bell were the leaders, I was a member, 4 Nov
    should the leader tell the presenter to stop
    I was late because a patient collapsed, so Ingrid opened
    does a group for people who work with the dying count
    the venue wants the money by Friday
    he led the first half and she led the second
    how many sessions with my co-leader Ingrid so far
    please change Monday's to hybrid, two were on screen
    I felt ashamed after supervision
    my dad's in a home near Leeds so I could go to a group there
    what did Balint think about patients who come back again and again
    someone left the group without a word
    led yesterday, it was a story about a death, seven people, Zoom
    our room at the surgery is too small for ten
    could a child psychotherapist join a group of GPs
    how do you protect a patient who is known to the whole group
    I want to stop being reminded on Sundays
    my supervisor's mother is ill so we have moved it to 2 December
    the trainee psychiatrists' group on 5 Nov, eleven, 60 mins
    I presented my patient and then the group said what they felt, Wednesday, online
    """


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().splitlines()]


@pytest.mark.parametrize("text", WITH)
def test_a_patients_story_is_case_material(text: str) -> None:
    assert holds_case_material(text)


@pytest.mark.parametrize("text", WITHOUT)
def test_what_only_sounds_near_to_it_is_not(text: str) -> None:
    assert not holds_case_material(text)


@pytest.mark.parametrize(
    ("text", "of_the_diary"),
    [
        ("scrap it, he'll ring me", True),
        ("he's rearranged it for the 10th", True),
        ("she has promised it for Friday", True),
        ("he's promised next week", True),
        ("she hasn't confirmed it yet", True),
        ("he rang me to cancel", True),
        ("he's promised he won't do it again", False),
        ("she rang me to say she has done it", False),
        ("she sent me a text: this is the last time", False),
        ("he said he'll do it tonight", False),
        ("can I send Form R by email", False),
    ],
)
def test_plain_talk_of_the_diary_is_told_from_what_may_be_a_story(text: str, of_the_diary: bool) -> None:
    assert is_of_the_diary(text) is of_the_diary
    assert not (of_the_diary and holds_case_material(text))


def test_no_story_is_plain_talk_of_the_diary() -> None:
    assert [each.text for each in sentences() if each.is_story and is_of_the_diary(each.text)] == []


@pytest.mark.parametrize(
    "text", ["my patient " * 20_000, "a" * 100_000, "Mrs " * 30_000, "\x00\ud800", "1" * 50_000]
)
def test_any_string_gets_an_answer(text: str) -> None:
    assert holds_case_material(text) in (True, False)


def test_most_of_what_was_never_learnt_from_is_told_apart() -> None:
    stories, ordinary = lines(NEW_STORIES), lines(NEW_ORDINARY)
    assert not {*stories, *ordinary} & {sentence.text for sentence in sentences()}
    assert sum(map(holds_case_material, stories)) >= 0.9 * len(stories)
    assert sum(map(holds_case_material, ordinary)) <= 0.05 * len(ordinary)


def test_the_weights_are_those_that_their_training_gives() -> None:
    weights, again = shipped(), learnt(sentences())
    assert weights.learnt_from == digest(), "run python -m benchmarks.understanding.case_material_training"
    # Another machine may round an exponential otherwise, in the last of its digits.
    assert all(abs(score(text, weights) - score(text, again)) <= 5 for text in [*WITH, *WITHOUT])


@pytest.mark.parametrize(
    "text",
    [
        "fy2s group tues 10th, led w Imran, 11 of them, 1h15",
        "nursing students grp fri 13th, led w Una, 9 students, 1h30",
        "SUPERVISION DONE TUESDAY 10TH NOVEMBER WITH MALCOLM PRYCE. AN HOUR. IN HIS BACK ROOM",
        "Supervision done on Friday with Greta Holm. An hour. In her front room",
    ],
)
def test_students_and_a_supervisors_own_rooms_are_no_story(text: str) -> None:
    assert not holds_case_material(text)
