package org.carequay.api.retention;

import org.carequay.retention.RetentionKind;
import org.carequay.retention.RetentionRules.Rule;

/** One rule, as JSON. */
public record RuleInput(RetentionKind kind, Integer keepFor, Integer ofAge) {
    Rule rule() {
        return new Rule(kind, keepFor, ofAge);
    }
}
