// The one scene that every engine tells: four lines and five choices. What follows a choice is one
// line and the way back, so that it can be pressed through again and again.

export const SCENE = {
  title: 'The bus',
  lines: [
    'The bus is full, and it is late.',
    'A man leans over the girl by the window, although there is room.',
    'She looks at her bag, then at you.',
    'Nobody else seems to have noticed.',
  ],
  choices: [
    { label: 'Ask her for the time', answer: 'She takes a breath and tells you. The man straightens up.' },
    { label: 'Tell him to make room', answer: 'He mutters something, and moves.' },
    { label: 'Wave to the conductor', answer: 'The conductor comes through, and stays.' },
    { label: 'Ask the woman beside you to help', answer: 'The two of you stand up together.' },
    { label: 'Wait, and ask her afterwards', answer: 'At the stop you ask whether she is all right. She nods.' },
  ],
  again: 'Once more',
};
