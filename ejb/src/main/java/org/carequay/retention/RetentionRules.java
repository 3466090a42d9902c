package org.carequay.retention;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/** How long the clinic keeps what it has. What has no rule is never deleted. */
public interface RetentionRules {
    /**
     * One rule.
     *
     * @param keepFor years after the patient's last activity, 1 to 99; days for exports, 1 to 999; null: for ever
     * @param ofAge whoever was under age: at least so many years after their 18th birthday, 0 to 99; null: no difference
     */
    record Rule(RetentionKind kind, Integer keepFor, Integer ofAge) {}

    /** One for each kind, in their order. */
    @Requires(Permission.RECORD_DELETE)
    List<Rule> all();

    /**
     * Those that are not named stay.
     *
     * @throws org.carequay.shared.InvalidInput at {@link RetentionKind#field}, and that with {@code OfAge} behind it
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}
     */
    @Requires(Permission.RECORD_DELETE)
    void change(List<Rule> rules, StepUp proof);
}
