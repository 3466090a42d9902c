package org.carequay.ui.retention;

import java.io.Serializable;
import org.carequay.retention.RetentionKind;
import org.carequay.retention.RetentionRules.Rule;

/** One rule as it is typed. */
public class RuleLine implements Serializable {
    private static final long serialVersionUID = 1L;
    private final RetentionKind kind;
    private Integer keepFor;
    private Integer ofAge;

    RuleLine(Rule rule) {
        this.kind = rule.kind();
        this.keepFor = rule.keepFor();
        this.ofAge = rule.ofAge();
    }

    Rule rule() {
        return new Rule(kind, keepFor, ofAge);
    }

    public RetentionKind getKind() {
        return kind;
    }

    public Integer getKeepFor() {
        return keepFor;
    }

    public void setKeepFor(Integer keepFor) {
        this.keepFor = keepFor;
    }

    public Integer getOfAge() {
        return ofAge;
    }

    public void setOfAge(Integer ofAge) {
        this.ofAge = ofAge;
    }
}
