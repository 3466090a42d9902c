package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page of ours contains: the content security policy would block it, or somebody's text could become code. */
class PageHygieneTest {
    private static final Map<String, Pattern> NEVER = Map.of(
            "a script in the page", Pattern.compile("<script(?![^>]*\\bsrc=)"),
            "an event handler outside of a component that registers it with the nonce",
                    Pattern.compile("<(?!p:)[\\w:]+[^>]*\\son[a-z]+\\s*=\\s*\""),
            "a javascript address", Pattern.compile("javascript:"),
            "unescaped output", Pattern.compile("escape=\"false\""),
            "another host", Pattern.compile("(src|href)=\"(https?:)?//"),
            "a search whose text would stand in the address",
                    Pattern.compile("<form(?=[^>]*role=\"search\")(?=[^>]*method=\"get\")"
                            + "|<f:viewParam name=\"(q|find)\"(?![^>]*converter=\"#\\{sealedTextConverter}\")"),
            "an ajax tag that needs inline script", Pattern.compile("<f:ajax|<h:commandLink"));

    /** Writes what {@code Reports.markup} and {@code Letters.markup} made: text is escaped there, formatted text cleaned. */
    private static final String REPORTS = "unescaped output src/main/webapp/WEB-INF/fragments/markup.xhtml";

    @Test
    void pagesAreClean() {
        TreeSet<String> found = new TreeSet<>();
        for (Path page : PageSources.under(PageSources.WEBAPP, ".xhtml")) {
            String text = PageSources.text(page);
            NEVER.forEach((what, pattern) -> {
                if (pattern.matcher(text).find() && !(what + " " + page).equals(REPORTS)) {
                    found.add(page + ": " + what);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    /** Requests of that id are no act of the person, see SessionClock. */
    @Test
    void whatAPageAsksByItselfHasTheIdPoll() {
        for (Path page : PageSources.under(PageSources.WEBAPP, ".xhtml")) {
            assertThat(Pattern.compile("<p:poll(?! id=\"poll\")")
                            .matcher(PageSources.text(page))
                            .find())
                    .as(page.toString())
                    .isFalse();
        }
    }

    /**
     * Whatever a page asks by itself would draw the places of messages anew, and what an act of the person was answered just then
     * would be gone. A picture is told so, too, that it is none.
     */
    @Test
    void whatAPageAsksByItselfLeavesTheMessagesAlone() {
        Pattern asks = Pattern.compile("<p:(poll|remoteCommand)\\b[^>]*");
        List<String> wiping = PageSources.under(PageSources.WEBAPP, ".xhtml").stream()
                .flatMap(page -> asks.matcher(PageSources.text(page)).results())
                .map(MatchResult::group)
                .filter(tag -> tag.startsWith("<p:poll") || tag.contains("global=\"false\""))
                .filter(tag -> !tag.contains("ignoreAutoUpdate=\"true\"") && !tag.contains("cqKeepPicture"))
                .toList();
        assertThat(wiping).isEmpty();
    }

    /** The title and the mark in the rail come from the section. */
    @Test
    void theSectionOfAStaffPageIsAnEntryOfTheNavigation() {
        Properties texts = PageSources.properties(PageSources.BUNDLES.resolve("shell/messages.properties"));
        String navigation = PageSources.text(Path.of("src/main/java/org/carequay/ui/shell/Navigation.java"));
        Pattern section = Pattern.compile("name=\"section\" value=\"(\\w+)\"");
        for (Path page : PageSources.under(PageSources.WEBAPP.resolve("app"), ".xhtml")) {
            String text = PageSources.text(page);
            if (text.contains("/WEB-INF/templates/staff.xhtml")) {
                Matcher found = section.matcher(text);
                assertThat(found.find()).as(page.toString()).isTrue();
                assertThat(texts).containsKey("nav." + found.group(1));
                assertThat(navigation).contains("new Item(\"" + found.group(1) + "\"");
            }
        }
    }

    @Test
    void scriptsKeepNothingInTheBrowser() {
        List<Path> scripts = PageSources.under(PageSources.WEBAPP.resolve("resources/js"), ".js");
        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(PageSources.text(script))
                .doesNotContain("localStorage", "sessionStorage", "indexedDB", "innerHTML", "eval("));
    }
}
