package org.carequay.billing.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carequay.billing.InvoiceTransition;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Why a cheque came back: the code from the basis, or else the first word of the reason, as in {@code NSF: no funds}. */
record ReturnedFor(Cheque.Return code, String text) {
    static boolean given(InvoiceTransition move) {
        return move.basis() != null && !move.basis().isBlank() || inReason(move).isPresent();
    }

    /** @throws InvalidInput when the basis is no such code */
    static ReturnedFor of(InvoiceTransition move) {
        Cheque.Return inReason = inReason(move).orElse(null);
        Cheque.Return code = move.basis() == null || move.basis().isBlank()
                ? inReason
                : named(move.basis())
                        .orElseThrow(
                                () -> new InvalidInput("invalid", List.of(new Violation("basis", "unknown-value"))));
        return new ReturnedFor(code, code == inReason ? move.reason() : code + ": " + move.reason());
    }

    private static Optional<Cheque.Return> inReason(InvoiceTransition move) {
        return move.reason() == null
                ? Optional.empty()
                : named(move.reason().strip().split("[^A-Za-z]", 2)[0]);
    }

    private static Optional<Cheque.Return> named(String word) {
        return Arrays.stream(Cheque.Return.values())
                .filter(code -> code.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
