// What the page itself has to say: before there is a pack, or when a part of the page fails.
// Everything else a player reads comes with the scenarios.

const en = {
  name: 'Small Places',
  failed: 'The game could not be loaded. Check your connection, then try again.',
  retry: 'Try again',
  broken: 'Something went wrong. Reload the page to go on.',
  arriving: 'Pictures are loading: %',
  ready: 'Pictures are ready and appear with your next step.',
  saving: 'Your device asks to save data, so pictures wait until you ask for them. The whole game is here in text.',
  colours: 'Your device uses colours of its own, which pictures cannot take on, so they wait until you ask for them. The whole game is here in text.',
  metered: 'You are on mobile data, so the pictures (4 MB) wait until you ask for them. The whole game is here in text.',
  unsupported: 'Pictures cannot be drawn here. The whole game is here in text.',
  undelivered: 'The pictures could not be loaded. The whole game is here in text.',
  stopped: 'The pictures stopped working. Go on here in text, from the same place.',
  choices: '% choices',
  details: '% details',
  open: 'What else was open',
  copied: 'The address is copied.',
  byHand: 'To share, copy this address: %',
  shiftTwice: 'Press Shift two more times to leave at once.',
  shiftOnce: 'Press Shift one more time to leave at once.',
  unshown: 'This could not be loaded. Check your connection, then try again.',
  stuck: 'This part of the page is blank now, and that is all it can do: the page around it is still there, and the browser’s history keeps this visit. Close the tab to leave.',
};

/** @type {Record<string, typeof en>} */
const table = {
  en,
  hi: {
    name: 'छोटी जगहें',
    failed: 'गेम लोड नहीं हो सका। इंटरनेट कनेक्शन जाँचें, फिर दोबारा कोशिश करें।',
    retry: 'दोबारा कोशिश करें',
    broken: 'कुछ गड़बड़ हो गई। आगे बढ़ने के लिए पेज दोबारा लोड करें।',
    arriving: 'चित्र लोड हो रहे हैं: %',
    ready: 'चित्र तैयार हैं, आपके अगले क़दम पर दिखेंगे।',
    saving: 'आपके डिवाइस पर डेटा की बचत चालू है, इसलिए चित्र आपके कहने पर ही आएँगे। पूरा गेम यहाँ टेक्स्ट में है।',
    colours: 'आपके डिवाइस पर अपने रंग चुने गए हैं, जो चित्रों पर लागू नहीं हो सकते, इसलिए चित्र आपके कहने पर ही आएँगे। पूरा गेम यहाँ टेक्स्ट में है।',
    metered: 'आप मोबाइल डेटा पर हैं, इसलिए चित्र (4 MB) आपके कहने पर ही आएँगे। पूरा गेम यहाँ टेक्स्ट में है।',
    unsupported: 'यहाँ चित्र नहीं दिखाए जा सकते। पूरा गेम यहाँ टेक्स्ट में है।',
    undelivered: 'चित्र लोड नहीं हो सके। पूरा गेम यहाँ टेक्स्ट में है।',
    stopped: 'चित्र अब नहीं दिख पा रहे। इसी जगह से टेक्स्ट में आगे बढ़ें।',
    choices: '% विकल्प',
    details: '% बातें',
    open: 'और कौन से रास्ते खुले थे',
    copied: 'पता कॉपी हो गया है।',
    byHand: 'किसी को भेजने के लिए यह पता कॉपी करें: %',
    shiftTwice: 'तुरंत निकलने के लिए Shift दो बार और दबाएँ।',
    shiftOnce: 'तुरंत निकलने के लिए Shift एक बार और दबाएँ।',
    unshown: 'यह लोड नहीं हो सका। इंटरनेट कनेक्शन जाँचें, फिर दोबारा कोशिश करें।',
    stuck: 'पेज का यह हिस्सा अब ख़ाली है, और यह इतना ही कर सकता है: इसके आसपास का पेज अब भी खुला है, और ब्राउज़र की हिस्ट्री में यह विज़िट दर्ज है। निकलने के लिए टैब बंद करें।',
  },
};

/** @typedef {typeof en} Strings */
/** @typedef {keyof Strings} Message */

/** @param {string} locale @returns {Strings} */
export const stringsFor = (locale) => table[locale] ?? en;
