package org.carequay.ui.encounter.bodychart;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import jakarta.faces.convert.Converter;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.event.BehaviorEvent;
import java.util.Collection;
import java.util.Map;
import org.carequay.encounter.bodychart.BodyChart;
import org.primefaces.component.api.PrimeClientBehaviorHolder;
import org.primefaces.component.api.Widget;

/**
 * {@code <carequay:bodyChart>}: marks a body chart, with the pointer on a canvas or by keyboard in a list, or shows one. Its
 * value is a {@link BodyChart}. Events: {@code change} a moment after the last change, which an ajax listener answers with the
 * callback parameter {@code saved} when it has kept the value, and gets again until it does while the server can't be reached;
 * {@code markSelect} when a mark is chosen, its id in the parameter {@code mark}.
 */
@FacesComponent(BodyChartInput.TYPE)
public class BodyChartInput extends UIInput implements ClientBehaviorHolder, PrimeClientBehaviorHolder, Widget {
    public static final String TYPE = "org.carequay.BodyChart";
    public static final String FAMILY = "org.carequay.component";
    static final String CHANGE = "change";
    static final String MARK_SELECT = "markSelect";

    private static final Map<String, Class<? extends BehaviorEvent>> EVENTS =
            Map.of(CHANGE, AjaxBehaviorEvent.class, MARK_SELECT, AjaxBehaviorEvent.class);

    public BodyChartInput() {
        setRendererType(TYPE);
    }

    @Override
    public String getFamily() {
        return FAMILY;
    }

    @Override
    public Collection<String> getEventNames() {
        return EVENTS.keySet();
    }

    @Override
    public String getDefaultEventName() {
        return CHANGE;
    }

    @Override
    public Map<String, Class<? extends BehaviorEvent>> getBehaviorEventMapping() {
        return EVENTS;
    }

    @Override
    public Converter<?> getConverter() {
        Converter<?> own = super.getConverter();
        return own == null ? new BodyChartConverter() : own;
    }

    /** Shown only, as a picture and a list of what is marked. */
    public boolean isReadonly() {
        return Boolean.TRUE.equals(getStateHelper().eval("readonly", false));
    }

    public void setReadonly(boolean readonly) {
        getStateHelper().put("readonly", readonly);
    }

    /** A chart of an earlier visit, shown faintly under this one where it is shown only. */
    public BodyChart getEarlier() {
        return (BodyChart) getStateHelper().eval("earlier");
    }

    public void setEarlier(BodyChart earlier) {
        getStateHelper().put("earlier", earlier);
    }

    BodyChart chart() {
        return getValue() instanceof BodyChart chart ? chart : BodyChart.EMPTY;
    }
}
