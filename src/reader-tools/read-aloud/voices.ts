/** Milliseconds after which a browser that has named no voice has none. */
const patience = 1000;

/** The voices of the browser; many name them some time after the first question. */
export async function voicesOf(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  if (speech.getVoices().length > 0) return speech.getVoices();
  await new Promise((resolve) => {
    setTimeout(resolve, patience);
    speech.addEventListener('voiceschanged', resolve, { once: true });
  });
  return speech.getVoices();
}
