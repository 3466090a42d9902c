package org.carequay.ui.clinical;

import java.util.function.UnaryOperator;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Several cards stand on one page: what is wrong with a field is said at the field of the card it was typed into. */
final class CardFields {
    private CardFields() {}

    /** Does the act; fields of a refusal get that before their names. */
    static void at(String prefix, Runnable act) {
        renamed(field -> prefix + field, act);
    }

    /** Does the act; fields of a refusal are named anew. */
    static void renamed(UnaryOperator<String> name, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.code(),
                    refused.violations().stream()
                            .map(found -> new Violation(name.apply(found.field()), found.code()))
                            .toList());
        }
    }
}
