package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.junit.jupiter.api.Test;

class PageTableTest {
    private static final Properties TABLE =
            PageSources.properties(PageSources.WEBAPP.resolve("WEB-INF/pages.properties"));
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "login",
            "error",
            "index",
            "offer",
            "screen",
            "visit",
            "packet",
            "recall",
            "password",
            "forgot",
            "code",
            "locked");

    @Test
    void everyPageIsInTheTable() {
        assertThat(TABLE.stringPropertyNames()).containsAll(PageSources.pages());
    }

    @Test
    void onlyTheDoorAndLinksArePublic() {
        Set<String> open = TABLE.stringPropertyNames().stream()
                .filter(page -> rule(page).isPublic())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).isEqualTo(new TreeSet<>(OPEN_TO_ALL));
    }

    @Test
    void aRuleNamesKeysAndRolesThatExist() {
        List<String> keys =
                Arrays.stream(Permission.values()).map(Permission::key).toList();
        for (String page : TABLE.stringPropertyNames()) {
            String line = TABLE.getProperty(page);
            if (line.startsWith("role:")) {
                assertThat(Role.valueOf(line.substring(5))).as(page).isNotNull();
            } else if (!Set.of("public", "signed-in", "staff").contains(line)) {
                assertThat(keys).as(page).contains(line.split("\\s*,\\s*"));
            }
        }
    }

    @Test
    void somebodyUnknownOpensOnlyTheDoorAndLinks() {
        for (String page : TABLE.stringPropertyNames()) {
            assertThat(rule(page).permits(Person.unknown())).as(page).isEqualTo(OPEN_TO_ALL.contains(page));
        }
    }

    @Test
    void peopleFromOutsideOpenNoStaffPage() {
        for (Role outsider : List.of(Role.PATIENT, Role.ATTORNEY, Role.REFERRING_PROVIDER)) {
            assertThat(TABLE.stringPropertyNames())
                    .filteredOn(page -> page.startsWith("app/"))
                    .noneMatch(page -> rule(page).permits(Person.as(outsider)));
        }
    }

    @Test
    void staffOpensNoPortal() {
        assertThat(TABLE.stringPropertyNames())
                .filteredOn(page -> page.matches("(portal|counsel|referrals)/.*"))
                .noneMatch(page -> rule(page).permits(Person.as(Role.FRONT_DESK)));
    }

    @Test
    void oneOfSeveralKeysIsEnough() {
        PageRule rule = PageRule.parse("billing.post, patient.read");
        assertThat(rule.permits(Person.as(Role.FRONT_DESK))).isTrue();
        assertThat(rule.permits(Person.as(Role.PATIENT))).isFalse();
    }

    @Test
    void aLineWithoutRuleIsAnError() {
        assertThatThrownBy(() -> PageRule.parse(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PageRule rule(String page) {
        return PageRule.parse(TABLE.getProperty(page));
    }
}
