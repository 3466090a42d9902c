package org.carequay.patient.model.match;

/**
 * The sound of a name as a short key: Soundex (R. C. Russell, US patent 1,261,167 of 1918, as the National Archives
 * describe it), after bringing spellings of one first sound together (Catherine, Katherine; Philip, Filip).
 */
final class Sound {
    private static final int LENGTH = 4;
    /** Codes of a to z; 0 separates equal codes, h and w do not. */
    private static final String CODES = "01230120022455012623010202";

    private Sound() {}

    static String of(String name) {
        String word = sameStart(name);
        StringBuilder key = new StringBuilder(LENGTH);
        char before = '0';
        for (int i = 0; i < word.length() && key.length() < LENGTH; i++) {
            char letter = word.charAt(i);
            if (letter < 'a' || letter > 'z') {
                if (key.length() == 0) {
                    key.append(letter);
                }
                continue;
            }
            char code = CODES.charAt(letter - 'a');
            if (key.length() == 0) {
                key.append(letter);
            } else if (code != '0' && code != before) {
                key.append(code);
            }
            if (letter != 'h' && letter != 'w') {
                before = code;
            }
        }
        while (key.length() < LENGTH) {
            key.append('0');
        }
        return key.toString();
    }

    private static String sameStart(String name) {
        if (name.startsWith("ph")) {
            return "f" + name.substring(2);
        }
        if (name.startsWith("kn") || name.startsWith("wr") || name.startsWith("gn")) {
            return name.substring(1);
        }
        boolean softC = name.startsWith("ce") || name.startsWith("ci") || name.startsWith("cy");
        if (name.startsWith("c") && !name.startsWith("ch")) {
            return (softC ? "s" : "k") + name.substring(1);
        }
        if (name.startsWith("q")) {
            return "k" + name.substring(1);
        }
        return name.startsWith("z") ? "s" + name.substring(1) : name;
    }
}
