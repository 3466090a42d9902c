package org.carequay.security;

/**
 * How often one may ask for what costs much or invites guessing. Counted in the memory of each server: several servers let through
 * several times as much. What is allowed in a minute may come at once.
 */
public interface RequestLimits {
    /** What is counted, and how often a minute one account may ask for it unless the installation says otherwise. */
    enum Kind {
        /** Trying to sign in, or asking for a link to a new password; nobody is known yet, so each address, four times as often. */
        SIGN_IN("CAREQUAY_LIMIT_SIGN_IN", 300),
        /** Tokens of API clients. */
        TOKEN("CAREQUAY_LIMIT_TOKEN", 24_000),
        /** Opening what a link leads to without being signed in; there is no account, so each address. */
        LINK("CAREQUAY_LIMIT_LINK", 6_000),
        /** Searches. */
        SEARCH("CAREQUAY_LIMIT_SEARCH", 24_000);

        private final String variable;
        private final int preset;

        Kind(String variable, int preset) {
            this.variable = variable;
            this.preset = preset;
        }

        /** The environment variable that changes it; 0 lets everything through. */
        public String variable() {
            return variable;
        }

        public int preset() {
            return preset;
        }
    }

    /**
     * Counts one more.
     *
     * @param address of the client; it may ask four times as often as one account; null when it was counted before
     * @param account who asks, or says so; null when nobody says. Counted by address, so that nobody can use up what is another's
     * @return 0 when it may go on, else in how many seconds it may
     */
    long count(Kind kind, String address, String account);
}
