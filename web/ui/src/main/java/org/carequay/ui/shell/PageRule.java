package org.carequay.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.carequay.ui.security.SignedInUser;

/** Who may open a page, as one line of {@code pages.properties} says it. */
public final class PageRule {
    private static final Set<String> OUTSIDERS = Set.of("PATIENT", "ATTORNEY", "REFERRING_PROVIDER");
    private final String rule;
    private final List<String> permissions;

    private PageRule(String rule) {
        this.rule = rule;
        this.permissions = Arrays.stream(rule.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** @throws IllegalArgumentException when the line names nobody */
    public static PageRule parse(String rule) {
        if (rule == null || rule.isBlank()) {
            throw new IllegalArgumentException("A page needs a rule");
        }
        return new PageRule(rule.strip());
    }

    public boolean isPublic() {
        return rule.equals("public");
    }

    /** Whether it is a page for one role: a portal's. */
    public boolean isOfRole() {
        return rule.startsWith("role:");
    }

    /** Whether that person may open the page. */
    public boolean permits(SignedInUser user) {
        return isPublic() || user.isSignedIn() && permits(user.getRole(), user::can);
    }

    /** Whether somebody signed in may open the page who has that role and holds those keys. */
    public boolean permits(String role, Predicate<String> holds) {
        if (rule.startsWith("role:")) {
            return rule.substring("role:".length()).equals(role);
        }
        return switch (rule) {
            case "public", "signed-in" -> true;
            case "staff" -> !OUTSIDERS.contains(role);
            default -> permissions.stream().anyMatch(holds);
        };
    }
}
