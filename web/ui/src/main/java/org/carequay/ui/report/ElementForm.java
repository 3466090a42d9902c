package org.carequay.ui.report;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.report.DefaultValue;
import org.carequay.report.ElementType;
import org.carequay.report.TemplateElement;
import org.carequay.report.Width;
import org.carequay.report.Words;
import org.carequay.security.Role;
import org.carequay.shared.Json;

/** An element of a template while it is edited. */
public class ElementForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ElementType type;
    private String key;
    private String label;
    private String labelEs;
    private String help;
    private String helpEs;
    private boolean required;
    private boolean carryForward;
    private boolean print;
    private Width width;
    private List<String> roles = new ArrayList<>();
    private ConditionForm visibleIf;
    private ConditionForm requiredIf;
    private DefaultValue.Source defaultSource;
    private String defaultText = "";
    private String defaultField;
    private final List<PropertyForm> properties = new ArrayList<>();

    static ElementForm of(TemplateElement element) {
        ElementForm form = new ElementForm();
        form.type = element.type();
        form.key = element.key();
        form.label = element.label().en();
        form.labelEs = element.label().es();
        form.help = element.help().en();
        form.helpEs = element.help().es();
        form.required = element.required();
        form.carryForward = element.carryForward();
        form.print = element.print();
        form.width = element.width();
        element.roles().stream().map(Role::name).sorted().forEach(form.roles::add);
        form.visibleIf = ConditionForm.of(element.visibleIf());
        form.requiredIf = ConditionForm.of(element.requiredIf());
        if (element.defaultValue() != null) {
            form.defaultSource = element.defaultValue().source();
            form.defaultField = element.defaultValue().field();
            form.defaultText = text(element.defaultValue().constant());
        }
        element.type().properties().forEach(one -> form.properties.add(PropertyForm.of(one, element.properties())));
        return form;
    }

    private static String text(JsonValue constant) {
        return constant instanceof JsonString text
                ? text.getString()
                : constant == null || constant == JsonValue.NULL ? "" : constant.toString();
    }

    TemplateElement element() {
        JsonObjectBuilder given = Json.createObjectBuilder();
        properties.forEach(property -> property.addTo(given));
        return new TemplateElement(
                key == null ? "" : key.strip(),
                type,
                new Words(label, labelEs),
                new Words(help, helpEs),
                required,
                visibleIf.condition(),
                requiredIf.condition(),
                defaultSource == null
                        ? null
                        : new DefaultValue(defaultSource, constant(), defaultField == null ? "" : defaultField),
                carryForward,
                roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
                print,
                width,
                given.build());
    }

    /** As the element holds it: a number, an answer, or a text. */
    private JsonValue constant() {
        String typed = defaultText == null ? "" : defaultText.strip();
        return switch (type) {
            case NUMBER, SCALE -> PropertyLines.number(typed);
            case YES_NO_NA ->
                Json.createObjectBuilder().add("answer", typed).add("note", "").build();
            case MULTIPLE_CHOICE ->
                Json.createArrayBuilder(List.of(typed.split("\\s*,\\s*"))).build();
            default -> Json.createValue(typed);
        };
    }

    public ElementType getType() {
        return type;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getLabelEs() {
        return labelEs;
    }

    public void setLabelEs(String labelEs) {
        this.labelEs = labelEs;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }

    public String getHelpEs() {
        return helpEs;
    }

    public void setHelpEs(String helpEs) {
        this.helpEs = helpEs;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public boolean isCarryForward() {
        return carryForward;
    }

    public void setCarryForward(boolean carryForward) {
        this.carryForward = carryForward;
    }

    public boolean isPrint() {
        return print;
    }

    public void setPrint(boolean print) {
        this.print = print;
    }

    public Width getWidth() {
        return width;
    }

    public void setWidth(Width width) {
        this.width = width;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public ConditionForm getVisibleIf() {
        return visibleIf;
    }

    public ConditionForm getRequiredIf() {
        return requiredIf;
    }

    public DefaultValue.Source getDefaultSource() {
        return defaultSource;
    }

    public void setDefaultSource(DefaultValue.Source defaultSource) {
        this.defaultSource = defaultSource;
    }

    public String getDefaultText() {
        return defaultText;
    }

    public void setDefaultText(String defaultText) {
        this.defaultText = defaultText;
    }

    public String getDefaultField() {
        return defaultField;
    }

    public void setDefaultField(String defaultField) {
        this.defaultField = defaultField;
    }

    public List<PropertyForm> getProperties() {
        return properties;
    }
}
