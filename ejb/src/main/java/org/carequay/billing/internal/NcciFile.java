package org.carequay.billing.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carequay.billing.CodePairs.Pair;
import org.carequay.shared.InvalidInput;

/**
 * The procedure-to-procedure edits as CMS publishes them each quarter: text with tabs, some lines of headings and notices, then
 * column 1, column 2, a mark for edits before 1996, first day, last day ({@code *} for none), and the modifier indicator (0 not
 * allowed, 1 allowed, 9 deleted on the day it began). It has hundreds of thousands of lines; those whose two codes the clinic
 * bills are taken.
 */
final class NcciFile {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int COLUMNS = 6;
    private static final int MOST_TOLD = 100;
    private static final int HEAD = 8_192;
    private final String text;

    private NcciFile(byte[] file) {
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /** Whether the file is one, and not the clinic's own table. */
    static boolean looksLike(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.lines().anyMatch(line -> line.split("\t", -1).length >= COLUMNS);
    }

    /**
     * @param billed codes of the clinic's fees
     * @throws InvalidInput with the lines that are no edits
     */
    static List<Pair> pairs(byte[] file, Set<String> billed) {
        return new NcciFile(file).pairs(billed);
    }

    private List<Pair> pairs(Set<String> billed) {
        List<Pair> pairs = new ArrayList<>();
        InvalidInput.Check check = new InvalidInput.Check();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String[] cells = line.split("\t", -1);
            boolean edit = cells.length >= COLUMNS
                    && CODE.matcher(cells[0].strip()).matches()
                    && CODE.matcher(cells[1].strip()).matches();
            if (edit && billed.contains(cells[0].strip()) && billed.contains(cells[1].strip())) {
                add(pairs, check, "line " + number, cells);
            }
            if (check.found().size() >= MOST_TOLD) {
                break;
            }
        }
        check.done();
        return pairs;
    }

    private static void add(List<Pair> pairs, InvalidInput.Check check, String at, String... cells) {
        String modifier = cells[5].strip();
        if ("9".equals(modifier)) {
            return;
        }
        check.that("0".equals(modifier) || "1".equals(modifier), at + " modifier", "unknown-value");
        LocalDate from = day(check, at + " effectiveFrom", cells[3].strip());
        LocalDate to = "*".equals(cells[4].strip()) ? null : day(check, at + " effectiveTo", cells[4].strip());
        if (from != null && (to == null || !to.isBefore(from))) {
            pairs.add(new Pair(null, cells[0].strip(), cells[1].strip(), "1".equals(modifier), from, to));
        }
    }

    private static LocalDate day(InvalidInput.Check check, String at, String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException unreadable) {
            check.that(false, at, "not-valid");
            return null;
        }
    }
}
