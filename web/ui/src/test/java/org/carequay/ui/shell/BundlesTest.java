package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
    private static final Pattern DECLARED =
            Pattern.compile("<base-name>org\\.carequay\\.ui\\.([\\w.]+)</base-name>\\s*<var>(\\w+)</var>");
    private static final Pattern USED = Pattern.compile("\\b(\\w*[mM]sg)\\['([\\w.-]+)']");
    private static final Pattern SAID = Pattern.compile("texts\\.of\\('(\\w+)',\\s*'([\\w.-]+)'");

    static Stream<Path> englishBundles() {
        return PageSources.under(PageSources.BUNDLES, ".properties").stream()
                .filter(file ->
                        PageSources.under(PageSources.BUNDLES, ".properties").contains(spanish(file)));
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void bothLanguagesSayTheSameThings(Path english) {
        assertThat(new TreeSet<>(PageSources.properties(spanish(english)).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(PageSources.properties(english).stringPropertyNames()));
    }

    @Test
    void everyTextAPageAsksForIsThere() {
        Map<String, Set<String>> texts = declaredTexts();
        Set<String> missing = new TreeSet<>();
        for (Path page : PageSources.under(PageSources.WEBAPP, ".xhtml")) {
            for (Pattern pattern : List.of(USED, SAID)) {
                Matcher uses = pattern.matcher(PageSources.text(page));
                while (uses.find()) {
                    if (!texts.getOrDefault(uses.group(1), Set.of()).contains(uses.group(2))) {
                        missing.add(page.getFileName() + ": " + uses.group(1) + " " + uses.group(2));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, Set<String>> declaredTexts() {
        Map<String, Set<String>> texts = new HashMap<>();
        Matcher declared = DECLARED.matcher(PageSources.text(PageSources.WEBAPP.resolve("WEB-INF/faces-config.xml")));
        while (declared.find()) {
            Path file = PageSources.BUNDLES.resolve(declared.group(1).replace('.', '/') + ".properties");
            texts.put(declared.group(2), PageSources.properties(file).stringPropertyNames());
        }
        return texts;
    }

    private static Path spanish(Path english) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_es.properties"));
    }
}
