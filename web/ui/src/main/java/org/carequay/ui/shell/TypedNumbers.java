package org.carequay.ui.shell;

import java.util.Arrays;
import java.util.List;
import org.carequay.shared.InvalidInput;

/** Several whole numbers in one field, with commas, semicolons or blanks between them. */
public final class TypedNumbers {
    private TypedNumbers() {}

    /**
     * @param typed may be null
     * @param code of the violation when it is anything else
     * @throws InvalidInput
     */
    public static List<Integer> of(String typed, String field, String code) {
        String text = typed == null ? "" : typed.strip();
        new InvalidInput.Check()
                .that(text.matches("(-?[0-9]{1,3}([,;\\s]+-?[0-9]{1,3})*[,;\\s]*)?"), field, code)
                .done();
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
