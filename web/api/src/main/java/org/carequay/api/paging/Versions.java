package org.carequay.api.paging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;

/** The version a client saw, which every update names. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private Versions() {}

    /** @throws InvalidInput when the client names none */
    public static long seen(Long version) {
        new InvalidInput.Check().required("version", version).done();
        return version;
    }

    /**
     * @param version of the body, or null
     * @param ifMatch the header, such as {@code "3"}, or null; {@code *} is no version
     * @throws InvalidInput when the client names none, or one that is none
     * @throws StaleVersion when it names two different ones: it cannot have seen both
     */
    public static long seen(Long version, String ifMatch) {
        if (ifMatch == null) {
            return seen(version);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        new InvalidInput.Check()
                .that(tag.matches(), "If-Match", "not-a-whole-number")
                .done();
        long tagged = Long.parseLong(tag.group(1));
        if (version != null) {
            StaleVersion.check(version, tagged);
        }
        return tagged;
    }
}
