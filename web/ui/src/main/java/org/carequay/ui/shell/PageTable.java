package org.carequay.ui.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carequay.ui.security.SignedInUser;

/** The one table of pages and who may open them, {@code WEB-INF/pages.properties}. */
@ApplicationScoped
public class PageTable {
    private static final String SUFFIX = ".xhtml";
    private final ServletContext context;
    private Map<String, PageRule> rules = Map.of();

    protected PageTable() {
        this(null);
    }

    @Inject
    public PageTable(ServletContext context) {
        this.context = context;
    }

    @PostConstruct
    void read() {
        try (InputStream in = context.getResourceAsStream("/WEB-INF/pages.properties")) {
            Properties lines = new Properties();
            lines.load(in);
            rules = lines.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            page -> page, page -> PageRule.parse(lines.getProperty(page))));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The table of pages cannot be read", unreadable);
        }
    }

    /** @param path inside the application, such as {@code /app/dashboard.xhtml} */
    public Optional<PageRule> ruleOf(String path) {
        return Optional.ofNullable(rules.get(pageOf(path)));
    }

    /** @param page such as {@code app/dashboard} */
    public boolean permits(String page, SignedInUser user) {
        PageRule rule = rules.get(page);
        return rule != null && rule.permits(user);
    }

    /** @param page such as {@code app/dashboard} */
    public boolean permits(String page, String role, Predicate<String> holds) {
        PageRule rule = rules.get(page);
        return rule != null && rule.permits(role, holds);
    }

    private static String pageOf(String path) {
        String page = path.startsWith("/") ? path.substring(1) : path;
        return page.endsWith(SUFFIX) ? page.substring(0, page.length() - SUFFIX.length()) : page;
    }
}
