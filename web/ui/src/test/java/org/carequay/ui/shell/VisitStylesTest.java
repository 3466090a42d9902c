package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages of a visit do without desk.css: nothing in them is styled there alone. */
class VisitStylesTest {
    private static final Path STYLES = PageSources.WEBAPP.resolve("resources/css");
    private static final Path TAGS = PageSources.WEBAPP.resolve("WEB-INF/tags");
    private static final Pattern PART = Pattern.compile("\"(/WEB-INF/[\\w/-]+\\.xhtml)\"");
    private static final Pattern CLASSES = Pattern.compile("(?:class|Class)=\"([^\"]*)\"");
    private static final Pattern CLASS = Pattern.compile("\\bcq-[\\w-]+");

    @Test
    void noPartOfAVisitNeedsTheStylesOfTheDesks() {
        Set<String> desk = classes(PageSources.text(STYLES.resolve("desk.css")));
        PageSources.under(STYLES, ".css").stream()
                .filter(file -> !file.endsWith("desk.css"))
                .forEach(file -> desk.removeAll(classes(PageSources.text(file))));
        assertThat(desk).contains("cq-stageboard", "cq-board-lane");

        Set<Path> parts = parts(List.of("app/encounters/edit.xhtml", "app/reports/edit.xhtml"));
        assertThat(parts).hasSizeGreaterThan(20);
        TreeSet<String> missing = new TreeSet<>();
        for (Path part : parts) {
            CLASSES.matcher(PageSources.text(part))
                    .results()
                    .flatMap(found -> classes(found.group(1)).stream())
                    .filter(desk::contains)
                    .forEach(found -> missing.add(part + ": " + found));
        }
        assertThat(missing).isEmpty();
    }

    /** Those pages with everything they include and the tags they may use. */
    private static Set<Path> parts(List<String> pages) {
        Set<Path> all = new LinkedHashSet<>();
        Deque<Path> next = new ArrayDeque<>(PageSources.under(TAGS, ".xhtml"));
        pages.forEach(page -> next.add(PageSources.WEBAPP.resolve(page)));
        while (!next.isEmpty()) {
            Path part = next.pop();
            if (all.add(part)) {
                PART.matcher(PageSources.text(part))
                        .results()
                        .forEach(found -> next.add(
                                PageSources.WEBAPP.resolve(found.group(1).substring(1))));
            }
        }
        return all;
    }

    private static Set<String> classes(String text) {
        return CLASS.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
