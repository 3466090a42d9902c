package org.carequay.security;

import java.time.LocalDate;
import java.util.Map;
import org.carequay.shared.DomainRefusal;

/**
 * Stands before what a link leads to: whoever has it and does not sign in says the patient's birth date first, and after five wrong
 * ones the link is dead.
 */
public final class LinkGate {
    private static final int TRIES = 5;
    private static final int RIGHT = -1;

    private LinkGate() {}

    public static boolean dead(int tries) {
        return tries >= TRIES;
    }

    /**
     * Tries a birth date.
     *
     * @param tries that were wrong before
     * @param born null where the record has none: nothing is right then
     * @param count takes down that this one was wrong
     * @return how many tries are left after this one, for {@link #expectOpen}
     */
    public static int tried(int tries, LocalDate born, LocalDate said, Runnable count) {
        if (dead(tries)) {
            return 0;
        }
        if (born != null && born.equals(said)) {
            return RIGHT;
        }
        count.run();
        return TRIES - tries - 1;
    }

    /**
     * @param left what {@link #tried} answered, in a transaction of its own: what was tried stays counted
     * @throws DomainRefusal {@code link-birth-date}, {@code link-dead}
     */
    public static void expectOpen(int left) {
        if (left == 0) {
            throw dead();
        }
        if (left > 0) {
            throw new DomainRefusal("link-birth-date", Map.of("left", left));
        }
    }

    public static DomainRefusal dead() {
        return new DomainRefusal("link-dead");
    }
}
