const attachment = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|zip|rar|7z|txt|csv|mp3|mp4)$/i;

/** Whether an address is that of a file which readers download, by the end of its path. */
export function isAttachmentAddress(address: string): boolean {
  return attachment.test(address.replace(/[?#].*$/s, ''));
}
