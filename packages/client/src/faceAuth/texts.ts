import type { Screen } from './progress.js';

/** Texts of the element. `{count}` stands for a number. */
export interface FaceAuthTexts {
  /** Heading and sentence of each screen. */
  screens: Readonly<Record<Screen, readonly [title: string, text: string]>>;
  start: string;
  usePhone: string;
  useThisDevice: string;
  openTab: string;
  tryAgain: string;
  continue: string;
  frameTitle: string;
  qrCodeLabel: string;
  /** Announced after each failed attempt. */
  attemptFailed: string;
  /** Texts of the user view's event codes, and `other` for the rest. */
  events: Readonly<Record<string, string>>;
  /** Texts of reason codes; without one the gateway's sentence is shown, or `otherReason` if there is none. */
  reasons: Readonly<Record<string, string>>;
  /** Undefined to show the gateway's own English sentence for a reason without a text. */
  otherReason?: string;
}

/** Texts in English. */
export const english: FaceAuthTexts = {
  screens: {
    loading: ['Getting ready', 'One moment, please.'],
    ready: [
      'Confirm that it is you',
      'We compare your face with the picture that you gave us. You need a camera.',
    ],
    capture: ['Show your face', 'Follow the instructions below.'],
    handoff: [
      'Continue on your phone',
      'Scan the code with the camera of your phone. This page goes on by itself.',
    ],
    tab: ['Continue in the new tab', 'Follow the instructions there. This page goes on by itself.'],
    checking: ['Checking', 'You are done. We are waiting for the result.'],
    cancelled: ['You cancelled', 'Nothing was decided. You can continue whenever you are ready.'],
    passed: ['Thank you', 'We have confirmed that it is you.'],
    failed: ['We could not confirm that it is you', ''],
    expired: ['The time is over', 'This check was not finished in time.'],
    error: ['That did not work', ''],
  },
  start: 'Start',
  usePhone: 'Use your phone',
  useThisDevice: 'Use this device',
  openTab: 'Open in a new tab',
  tryAgain: 'Try again',
  continue: 'Continue',
  frameTitle: 'Face check by Yoti',
  qrCodeLabel: 'QR code with the address of the face check',
  attemptFailed: 'Attempt {count} did not succeed.',
  events: {
    2000: 'The link is no longer valid.',
    2002: 'The time is over.',
    3000: 'The service cannot be reached. Please try again.',
    3002: 'There is no connection. Please try again.',
    4000: 'The camera was not allowed. Allow it in your browser, then continue.',
    4001: 'No attempts are left.',
    5000: 'No camera was found. Please use another device.',
    5001: 'This browser cannot do the check. Please use another one.',
    5002: 'No attempts are left.',
    5007: 'Please use Safari on this device.',
    5010: 'The camera does not work. Please use another device.',
    5011: 'The camera is not good enough. Please use another device.',
    other: 'Something went wrong. Please try again.',
  },
  reasons: {
    LIVENESS: 'It was not seen that a live person is in front of the camera.',
    INTERNAL_ERROR: 'The check could not be carried out.',
    UNKNOWN: 'The verification did not succeed.',
  },
};

/** Texts in German. */
export const german: FaceAuthTexts = {
  screens: {
    loading: ['Wird vorbereitet', 'Einen Moment bitte.'],
    ready: [
      'Bestätigen Sie, dass Sie es sind',
      'Wir vergleichen Ihr Gesicht mit Ihrem Bild bei uns. Sie brauchen eine Kamera.',
    ],
    capture: ['Zeigen Sie Ihr Gesicht', 'Folgen Sie den Anweisungen unten.'],
    handoff: [
      'Weiter auf Ihrem Telefon',
      'Scannen Sie den Code mit der Kamera Ihres Telefons. Diese Seite geht von selbst weiter.',
    ],
    tab: ['Weiter im neuen Tab', 'Folgen Sie dort den Anweisungen. Diese Seite geht von selbst weiter.'],
    checking: ['Wird geprüft', 'Sie sind fertig. Wir warten auf das Ergebnis.'],
    cancelled: ['Sie haben abgebrochen', 'Es wurde nichts entschieden. Sie können jederzeit fortfahren.'],
    passed: ['Vielen Dank', 'Wir haben bestätigt, dass Sie es sind.'],
    failed: ['Wir konnten nicht bestätigen, dass Sie es sind', ''],
    expired: ['Die Zeit ist abgelaufen', 'Die Prüfung wurde nicht rechtzeitig beendet.'],
    error: ['Das hat nicht geklappt', ''],
  },
  start: 'Starten',
  usePhone: 'Telefon verwenden',
  useThisDevice: 'Dieses Gerät verwenden',
  openTab: 'In neuem Tab öffnen',
  tryAgain: 'Noch einmal versuchen',
  continue: 'Fortfahren',
  frameTitle: 'Gesichtsprüfung von Yoti',
  qrCodeLabel: 'QR-Code mit der Adresse der Gesichtsprüfung',
  attemptFailed: 'Versuch {count} ist nicht gelungen.',
  events: {
    2000: 'Der Link ist nicht mehr gültig.',
    2002: 'Die Zeit ist abgelaufen.',
    3000: 'Der Dienst ist nicht erreichbar. Bitte versuchen Sie es noch einmal.',
    3002: 'Es gibt keine Verbindung. Bitte versuchen Sie es noch einmal.',
    4000: 'Die Kamera wurde nicht erlaubt. Erlauben Sie sie im Browser und fahren Sie dann fort.',
    4001: 'Es gibt keine weiteren Versuche.',
    5000: 'Es wurde keine Kamera gefunden. Bitte verwenden Sie ein anderes Gerät.',
    5001: 'Dieser Browser ist für die Prüfung nicht geeignet. Bitte verwenden Sie einen anderen.',
    5002: 'Es gibt keine weiteren Versuche.',
    5007: 'Bitte verwenden Sie Safari auf diesem Gerät.',
    5010: 'Die Kamera funktioniert nicht. Bitte verwenden Sie ein anderes Gerät.',
    5011: 'Die Kamera ist nicht gut genug. Bitte verwenden Sie ein anderes Gerät.',
    other: 'Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal.',
  },
  reasons: {
    LIVENESS: 'Es war nicht zu erkennen, dass eine lebende Person vor der Kamera ist.',
    USER_FAILED_LIVENESS: 'Es war nicht zu erkennen, dass eine lebende Person vor der Kamera ist.',
    DIFFERENT_PERSON: 'Die Gesichter gehören zu verschiedenen Personen.',
    PHOTO_OF_MASK: 'Bitte zeigen Sie Ihr eigenes Gesicht, ohne Maske.',
    PHOTO_OF_PHOTO: 'Bitte verwenden Sie die Kamera, nicht das Foto eines Fotos.',
    FACE_NOT_GENUINE: 'Bitte zeigen Sie Ihr eigenes Gesicht.',
    FACE_NOT_FOUND: 'Auf dem Foto ist kein Gesicht zu sehen.',
    PHOTO_TOO_BLURRY: 'Das Foto ist unscharf.',
    PHOTO_TOO_DARK: 'Das Foto ist zu dunkel.',
    PHOTO_OVEREXPOSED: 'Das Foto ist zu hell.',
    POOR_LIGHT: 'Das Licht reicht nicht aus.',
    LARGE_AGE_GAP: 'Das Vergleichsbild ist zu alt.',
    INTERNAL_ERROR: 'Die Prüfung konnte nicht durchgeführt werden.',
  },
  otherReason: 'Die Prüfung ist nicht gelungen.',
};

/** Texts of a language tag: German for `de` and its regions, otherwise English. */
export const textsFor = (language: string): FaceAuthTexts => (/^de\b/i.test(language) ? german : english);
