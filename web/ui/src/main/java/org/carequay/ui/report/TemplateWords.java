package org.carequay.ui.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.report.Condition;
import org.carequay.report.DefaultValue;
import org.carequay.report.MergeField;
import org.carequay.report.Width;
import org.carequay.security.Role;

/** What the builder offers to choose from, and words in a given language. */
@Named("templateWords")
@ApplicationScoped
public class TemplateWords {
    private static final List<Role> WRITERS = List.of(Role.PHYSICIAN, Role.SUPER_ADMIN);

    static String in(Locale locale, String key) {
        return ResourceBundle.getBundle("org.carequay.ui.report.messages", locale, TemplateWords.class.getClassLoader())
                .getString(key);
    }

    public Condition.Join[] getJoins() {
        return Condition.Join.values();
    }

    public Condition.Operator[] getOperators() {
        return Condition.Operator.values();
    }

    public DefaultValue.Source[] getSources() {
        return DefaultValue.Source.values();
    }

    public MergeField[] getFields() {
        return MergeField.values();
    }

    public Width[] getWidths() {
        return Width.values();
    }

    /** Those who may write reports at all. */
    public List<Role> getRoles() {
        return WRITERS;
    }
}
