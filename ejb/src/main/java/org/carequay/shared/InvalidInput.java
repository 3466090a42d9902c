package org.carequay.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields of a command are missing or wrong (422); carries every violation, not only the first. */
public final class InvalidInput extends DomainRefusal {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    public InvalidInput(String code, List<Violation> violations) {
        super(code, Map.of("fields", violations.stream().map(Violation::field).toList()));
        this.violations = List.copyOf(violations);
    }

    /** Fields and codes, never values. */
    @Override
    public String getMessage() {
        return code() + " " + violations;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Collects violations and throws once, with all of them. */
    public static final class Check {
        private final List<Violation> found = new ArrayList<>();

        public Check required(String field, Object value) {
            boolean blank = value == null
                    || value instanceof String text && text.isBlank()
                    || value instanceof java.util.Collection<?> many && many.isEmpty();
            return that(!blank, field, "required");
        }

        /** @param max in characters as people count them, also where Java needs two for one */
        public Check maxLength(String field, String value, int max) {
            return that(value == null || value.codePointCount(0, value.length()) <= max, field, "too-long");
        }

        public Check that(boolean holds, String field, String code) {
            if (!holds) {
                found.add(new Violation(field, code));
            }
            return this;
        }

        public List<Violation> found() {
            return List.copyOf(found);
        }

        /** @throws InvalidInput with code {@code invalid} when anything was found */
        public void done() {
            done("invalid");
        }

        public void done(String code) {
            if (!found.isEmpty()) {
                throw new InvalidInput(code, found);
            }
        }
    }
}
