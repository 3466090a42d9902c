package org.carequay.consent;

import org.carequay.letter.SignatureMark;

/**
 * Command: somebody signs a paper that was shown to them.
 *
 * @param version of the paper that was shown
 * @param relation of a guardian, else null
 * @param ip of the request
 * @param userAgent of the request, or null
 */
public record PaperSignature(
        ConsentId paper,
        long version,
        SignerRole role,
        SignerRelation relation,
        SignatureMark mark,
        String ip,
        String userAgent) {}
