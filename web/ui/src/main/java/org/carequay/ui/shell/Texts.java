package org.carequay.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of the bundles for beans and for sentences with numbers, in the language of the request. */
@Named
@ApplicationScoped
public class Texts {
    /**
     * @param bundle variable of the bundle, such as {@code patientMsg}
     * @param arguments for {@code {0}}, {@code {1}} …, choice formats included
     */
    public String of(String bundle, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = find(context, bundle, key);
        return text == null
                ? key
                : new MessageFormat(text, context.getViewRoot().getLocale()).format(arguments);
    }

    /** The text as it stands in the bundle, or that other one. */
    public String orElse(String bundle, String key, String other) {
        String text = find(FacesContext.getCurrentInstance(), bundle, key);
        return text == null ? other : text;
    }

    /** The text as it stands in the bundle, or null. */
    static String find(FacesContext context, String bundle, String key) {
        ResourceBundle texts = context.getApplication().getResourceBundle(context, bundle);
        try {
            return texts.getString(key);
        } catch (MissingResourceException missing) {
            return null;
        }
    }
}
