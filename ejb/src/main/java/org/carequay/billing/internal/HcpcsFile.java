package org.carequay.billing.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carequay.billing.ProcedureCodes.Code;
import org.carequay.shared.InvalidInput;

/**
 * The alpha-numeric file of HCPCS Level II, after the record layout that CMS publishes beside it. Places of a line, counted from 1:
 * code 1–5, number of the line 6–10, kind of line 11 (3 the first of a procedure, 4 what its long description goes on with, 7 and
 * 8 the same of a modifier), long description 12–91, short description 92–119, added 269–276, ended 285–292 (yyyymmdd). Notices
 * stand before the first code.
 */
final class HcpcsFile {
    private static final Pattern RECORD = Pattern.compile("[ A-Z0-9]{5}[0-9]{5}[3478]");
    private static final Pattern CODE = Pattern.compile("[A-V][0-9]{4}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MOST_TOLD = 100;
    private static final int KIND = 10;
    private static final int LONG = 11;
    private static final int SHORT = 91;
    private static final int AFTER_SHORT = 119;
    private static final int ADDED = 268;
    private static final int ENDED = 284;
    private static final int DAY_LENGTH = 8;
    private static final int LONGEST = 4_000;

    private final InvalidInput.Check check = new InvalidInput.Check();
    private final Map<String, First> found = new LinkedHashMap<>();

    /** The first line of a procedure with its long description as far as it was read. */
    private record First(String label, StringBuilder description, LocalDate added, LocalDate ended) {}

    private HcpcsFile() {}

    /** @throws InvalidInput {@code not-hcpcs} without a code in it; else with the lines that are wrong */
    static List<Code> codes(byte[] file) {
        HcpcsFile read = new HcpcsFile();
        int number = 0;
        for (String line : (Iterable<String>) new String(file, StandardCharsets.ISO_8859_1).lines()::iterator) {
            number++;
            if (line.length() > KIND && RECORD.matcher(line.substring(0, LONG)).matches()) {
                read.take(line, "line " + number);
            }
            if (read.check.found().size() >= MOST_TOLD) {
                break;
            }
        }
        read.check.done();
        new InvalidInput.Check()
                .that(!read.found.isEmpty(), "file", "not-hcpcs")
                .done();
        return read.codes();
    }

    private List<Code> codes() {
        List<Code> codes = new ArrayList<>();
        found.forEach((code, first) ->
                codes.add(new Code(code, first.label(), first.description().toString(), first.added(), first.ended())));
        return codes;
    }

    private void take(String line, String at) {
        check.that(line.chars().noneMatch(Character::isISOControl), at, "not-valid");
        String code = line.substring(0, 5);
        char kind = line.charAt(KIND);
        if (kind == '3') {
            begin(code, line, at);
        } else if (kind == '4') {
            First first = found.get(code);
            check.that(first != null, at + " code", "not-valid");
            if (first != null) {
                first.description().append(' ').append(cell(line, LONG, SHORT));
                check.that(first.description().length() <= LONGEST, at + " description", "too-long");
            }
        }
    }

    private void begin(String code, String line, String at) {
        String description = cell(line, LONG, SHORT);
        String label = cell(line, SHORT, AFTER_SHORT);
        LocalDate added = day(line, ADDED, at + " added");
        check.that(CODE.matcher(code).matches(), at + " code", "not-a-procedure-code")
                .that(!found.containsKey(code), at + " code", "twice")
                .required(at + " description", description)
                .required(at + " added", added);
        found.put(
                code,
                new First(
                        label.isEmpty() ? description : label,
                        new StringBuilder(description),
                        added,
                        day(line, ENDED, at + " ended")));
    }

    private LocalDate day(String line, int from, String at) {
        String text = cell(line, from, from + DAY_LENGTH);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException unreadable) {
            check.that(false, at, "not-a-date");
            return null;
        }
    }

    /** Editors cut the blanks off the end of a line. */
    private static String cell(String line, int from, int to) {
        return line.length() <= from
                ? ""
                : line.substring(from, Math.min(to, line.length())).strip();
    }
}
