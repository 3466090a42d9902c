package org.carequay.casefile;

/**
 * Command: a party signs the document as it is in the version that was shown.
 *
 * @param method {@code click} (signed in and agreed), {@code type}, {@code draw} or {@code paper scan}
 * @param ip of the request, null for paper
 * @param userAgent of the request, null for paper
 * @param strokes JSON of the drawn lines, exactly when drawn
 * @param authentication {@code password} when they showed it just now, {@code staff} when staff saw who signed
 */
public record LopSignature(
        LopView.Party party,
        String name,
        String method,
        String ip,
        String userAgent,
        String strokes,
        String authentication) {
    /** Taken by staff. */
    public LopSignature(LopView.Party party, String name, String method, String ip, String userAgent) {
        this(party, name, method, ip, userAgent, null, "staff");
    }
}
