package org.carequay.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Opens what {@link SearchForms} sealed into an address; whatever else stands there counts as nothing typed. */
@Named
@ApplicationScoped
public class SealedTextConverter implements Converter<String> {
    @Inject
    private SealedText sealed;

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return value.isBlank() ? value : sealed.open(value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null || value.isBlank() ? value : sealed.seal(value);
    }
}
