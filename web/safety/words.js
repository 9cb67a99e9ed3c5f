// What the panels of the strip say, in every language.

/** @typedef {import('../protocol').Body} Body */

/** @type {Record<Body['type'], string>} */
const typesEn = {
  session_started: 'The game was opened',
  scenario_started: 'A story was begun',
  choices_shown: 'Choices were shown',
  choice_made: 'A choice was made',
  noticed: 'A detail was noticed',
  seen_again: 'A scene was seen again',
  outcome_reached: 'An ending was reached',
  finished: 'A story was finished',
  left: 'A story was left',
};

const en = {
  help: 'Help',
  sent: 'What is sent',
  close: 'Close',

  danger: 'If somebody is in danger now',
  callSomebody: 'Call your local emergency number, or go to somebody you trust.',
  numbers: 'Numbers to call',
  noNumbers:
    'No helpline is listed here, because nobody has checked a number for this page lately, and a wrong number would be worse than none. Your local emergency number, or somebody you trust, can help you find the right one.',
  spoken: 'spoken: %',
  checked: 'Checked on %. Source: %',
  keys: 'Keys',
  howKeys: 'Tab goes from button to button, and Enter presses one. Escape opens the menu, and closes whatever lies over the page. A number takes the choice that has it.',
  numberKeys: 'Numbers take choices',
  leaving: 'Leaving this page fast',
  howToLeave: [
    '“Leave now”, at the top of every screen, blanks this page at once, forgets what it kept in this browser, and opens another site in its place. Pressing Shift three times does the same. Leaving like this is not recorded.',
    'It does not erase your browser’s history: somebody who looks there can see that this page was visited. You can delete it there yourself, or use a private window next time.',
    'Where this game stands inside another site’s page, it may be able to blank only itself. It then says so: close the tab.',
  ],

  standing: {
    pending: 'Nothing has been sent yet.',
    asked: 'Nothing is sent until you agree. Until then, what you choose stays in this page.',
    given: 'What you choose is sent without your name, so that it can be counted.',
    refused: 'Nothing is sent, as you wished. The game is whole without it.',
  },
  never: {
    gpc: 'Nothing is sent. Your browser asks sites not to share what you do (Global Privacy Control), and this page keeps to it. The game is whole without it.',
    dnt: 'Nothing is sent. Your browser asks sites not to track you (Do Not Track), and this page keeps to it. The game is whole without it.',
    nowhere: 'Nothing is sent. This copy of the game counts nothing.',
  },
  share: 'Share my choices, without my name',
  kept: 'You can change this at any time. It holds until this page is closed, and is not stored.',
  about: [
    {
      heading: 'What',
      text: 'That the game was opened, in which language, by which campaign’s link; which choices were shown, which was made and how soon, as pictures or as text; what was noticed, which ending was reached. Every event is listed below, exactly as it is sent.',
    },
    {
      heading: 'Why',
      text: 'To learn what people choose in such moments. What others are shown is counts.',
    },
    {
      heading: 'What never',
      text: 'Your name, words of your own, your device, where you are, or anything that could tell that you came back. Your internet address is not stored, there are no cookies, and nothing goes to any other company.',
    },
  ],
  host: {
    heading: 'To the page around the game',
    text: 'The game is shown inside another page. That page is told which of its own buttons you press. When a story begins or ends, which choice is made and which ending is reached, it is told only while you share your choices. What it was told is listed here, exactly.',
  },
  events: 'Events, newest first',
  noEvents: 'There are none. They appear here as you play.',
  earlier: 'from an earlier visit',
  types: typesEn,
  fates: {
    held: 'Not sent: waits for you to agree',
    waiting: 'Waits to be sent',
    sent: 'Sent, not answered yet',
    handed: 'Handed to the browser to send',
    accepted: 'Sent and counted',
    duplicate: 'Sent before, counted once',
    rejected: 'Sent, and not taken by the server',
    refused: 'Not sent, as you wished',
    dropped: 'Given up',
  },

  ask: 'May your choices be counted, without your name? Nothing is sent until you agree.',
  askFramed: 'May your choices be counted, and told to the page around this game, without your name? Nothing is sent until you agree.',
  yes: 'Yes, share my choices anonymously',
  no: 'No',
  thanks: 'Thank you. You can change this under “What is sent”.',
  understood: 'Nothing will be sent. You can change this under “What is sent”.',
};

/** @type {Record<string, typeof en>} */
const table = {
  en,
  hi: {
    help: 'मदद',
    sent: 'क्या भेजा जाता है',
    close: 'बंद करें',

    danger: 'अगर कोई अभी ख़तरे में है',
    callSomebody: 'अपने इलाक़े के आपातकालीन नंबर पर फ़ोन करें, या किसी ऐसे व्यक्ति के पास जाएँ जिस पर आपको भरोसा हो।',
    numbers: 'फ़ोन करने के लिए नंबर',
    noNumbers:
      'यहाँ कोई हेल्पलाइन नहीं दी गई है, क्योंकि इस पेज के लिए हाल में किसी नंबर की जाँच नहीं हुई है, और ग़लत नंबर देना कोई नंबर न देने से भी बुरा होता। सही नंबर ढूँढने में आपके इलाक़े की आपातकालीन सेवा या कोई भरोसेमंद व्यक्ति मदद कर सकता है।',
    spoken: 'बोली जाने वाली भाषाएँ: %',
    checked: 'जाँच की तारीख़: %। स्रोत: %',
    keys: 'कीबोर्ड',
    howKeys: 'Tab से एक बटन से दूसरे बटन पर जाएँ, और Enter से उसे दबाएँ। Escape से मेनू खुलता है, और जो पेज के ऊपर खुला हो वह बंद होता है। अंक दबाने पर उस अंक वाला विकल्प चुना जाता है।',
    numberKeys: 'अंक दबाकर विकल्प चुनें',
    leaving: 'इस पेज से तुरंत निकलना',
    howToLeave: [
      'हर स्क्रीन पर सबसे ऊपर “तुरंत निकलें” है। उसे दबाते ही यह पेज ख़ाली हो जाता है, इस ब्राउज़र में रखी अपनी जानकारी भुला देता है, और इसकी जगह दूसरी साइट खुल जाती है। Shift तीन बार दबाने से भी यही होता है। इस तरह निकलना कहीं दर्ज नहीं होता।',
      'इससे आपके ब्राउज़र की हिस्ट्री नहीं मिटती: वहाँ देखने वाले को पता चल सकता है कि यह पेज खोला गया था। आप उसे वहीं जाकर मिटा सकते हैं, या अगली बार प्राइवेट विंडो में खोल सकते हैं।',
      'अगर यह गेम किसी दूसरी साइट के पेज के अंदर खुला है, तो हो सकता है कि यह सिर्फ़ ख़ुद को ख़ाली कर पाए। तब यह वैसा बता देगा: टैब बंद कर दें।',
    ],

    standing: {
      pending: 'अभी तक कुछ नहीं भेजा गया है।',
      asked: 'आपकी सहमति के बिना कुछ नहीं भेजा जाता। तब तक आपके चुने विकल्प इसी पेज में रहते हैं।',
      given: 'आपके चुने विकल्प बिना नाम के भेजे जाते हैं, ताकि उन्हें गिना जा सके।',
      refused: 'आपकी इच्छा के मुताबिक़ कुछ नहीं भेजा जाता। इसके बिना भी गेम पूरा है।',
    },
    never: {
      gpc: 'कुछ नहीं भेजा जाता। आपका ब्राउज़र साइटों से कहता है कि आपकी जानकारी साझा न करें (Global Privacy Control), और यह पेज इसे मानता है। इसके बिना भी गेम पूरा है।',
      dnt: 'कुछ नहीं भेजा जाता। आपका ब्राउज़र साइटों से कहता है कि आप पर नज़र न रखें (Do Not Track), और यह पेज इसे मानता है। इसके बिना भी गेम पूरा है।',
      nowhere: 'कुछ नहीं भेजा जाता। गेम की यह प्रति कुछ नहीं गिनती।',
    },
    share: 'मेरे चुने विकल्प बिना नाम के भेजें',
    kept: 'इसे कभी भी बदला जा सकता है। यह पेज के बंद होने तक लागू रहता है, और कहीं सहेजा नहीं जाता।',
    about: [
      {
        heading: 'क्या',
        text: 'गेम कब, किस भाषा में और किस अभियान के लिंक से खुला; कौन से विकल्प दिखे, कौन सा चुना गया, कितनी देर में, चित्रों में या टेक्स्ट में; किस बात पर ध्यान गया, कौन सा अंत आया। हर घटना नीचे ठीक वैसी ही लिखी है जैसी भेजी जाती है।',
      },
      {
        heading: 'क्यों',
        text: 'यह जानने के लिए कि ऐसे पलों में लोग क्या चुनते हैं। दूसरों को सिर्फ़ गिनती दिखती है।',
      },
      {
        heading: 'क्या कभी नहीं',
        text: 'आपका नाम, आपके लिखे शब्द, आपका डिवाइस, आप कहाँ हैं, या ऐसा कुछ भी जिससे पता चले कि आप दोबारा आए। आपका इंटरनेट पता सहेजा नहीं जाता, कुकी नहीं हैं, और किसी दूसरी कंपनी को कुछ नहीं जाता।',
      },
    ],
    host: {
      heading: 'गेम के बाहर वाले पेज को',
      text: 'यह गेम किसी दूसरे पेज के अंदर दिख रहा है। आप उस पेज का कौन सा बटन दबाते हैं, यह उसे बताया जाता है। कहानी कब शुरू या पूरी हुई, कौन सा विकल्प चुना गया और कौन सा अंत आया, यह उसे तभी बताया जाता है जब आप अपने विकल्प साझा कर रहे हों। जो बताया गया, वह यहाँ ठीक वैसा ही लिखा है।',
    },
    events: 'घटनाएँ, सबसे नई पहले',
    noEvents: 'अभी कोई नहीं है। खेलते-खेलते वे यहाँ दिखेंगी।',
    earlier: 'पहले की बार से',
    types: {
      session_started: 'गेम खोला गया',
      scenario_started: 'कहानी शुरू हुई',
      choices_shown: 'विकल्प दिखे',
      choice_made: 'विकल्प चुना गया',
      noticed: 'किसी बात पर ध्यान गया',
      seen_again: 'दृश्य दोबारा देखा गया',
      outcome_reached: 'एक अंत आया',
      finished: 'कहानी पूरी हुई',
      left: 'कहानी छोड़ी गई',
    },
    fates: {
      held: 'नहीं भेजी गई: आपकी सहमति का इंतज़ार है',
      waiting: 'भेजी जाने वाली है',
      sent: 'भेजी गई, जवाब आना बाक़ी है',
      handed: 'भेजने के लिए ब्राउज़र को सौंपी गई',
      accepted: 'भेजी और गिनी गई',
      duplicate: 'पहले भेजी जा चुकी, एक ही बार गिनी गई',
      rejected: 'भेजी गई, सर्वर ने नहीं ली',
      refused: 'आपकी इच्छा के मुताबिक़ नहीं भेजी गई',
      dropped: 'नहीं भेजी जा सकी',
    },

    ask: 'क्या आपके चुने विकल्प बिना नाम के गिने जा सकते हैं? आपकी सहमति के बिना कुछ नहीं भेजा जाता।',
    askFramed: 'क्या आपके चुने विकल्प बिना नाम के गिने जा सकते हैं, और इस गेम के बाहर वाले पेज को बताए जा सकते हैं? आपकी सहमति के बिना कुछ नहीं भेजा जाता।',
    yes: 'हाँ, मेरे विकल्प बिना नाम के भेजें',
    no: 'नहीं',
    thanks: 'धन्यवाद। “क्या भेजा जाता है” में इसे बदला जा सकता है।',
    understood: 'कुछ नहीं भेजा जाएगा। “क्या भेजा जाता है” में इसे बदला जा सकता है।',
  },
};

/** @typedef {typeof en} Words */

/** @param {string} locale @returns {Words} */
export const wordsFor = (locale) => table[locale] ?? en;
