package org.carequay.ui.encounter.bodychart;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartJson;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.RefusalTexts;

/** A body chart as the JSON that the browser sends; what is no chart is refused before anything sees it. */
@FacesConverter("org.carequay.BodyChart")
public class BodyChartConverter implements Converter<BodyChart> {
    @Override
    public BodyChart getAsObject(FacesContext context, UIComponent component, String json) {
        if (json == null || json.isBlank()) {
            return BodyChart.EMPTY;
        }
        try {
            return BodyChartJson.read(json);
        } catch (InvalidInput misfit) {
            String text = CDI.current()
                    .select(RefusalTexts.class)
                    .get()
                    .of(misfit.violations().get(0));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), misfit);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BodyChart chart) {
        return BodyChartJson.write(chart == null ? BodyChart.EMPTY : chart);
    }
}
