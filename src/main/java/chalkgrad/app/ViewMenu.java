package chalkgrad.app;

import chalkgrad.app.file.Remembered;
import chalkgrad.app.look.Profile;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.ByHandWords;
import chalkgrad.app.words.Texts;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import chalkgrad.math.Decimals.Rounding;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The appearance menu: the profile, how numbers are written and named, and the screen to present on.
final class ViewMenu {
    private static final int MOST_BY_HAND = 5;

    private final Texts texts;

    private ViewMenu(Texts texts) {
        this.texts = texts;
    }

    static void fill(
            MenuButton button,
            Session session,
            ObjectProperty<Profile> profile,
            Presentation presentation,
            BooleanProperty weightNames,
            Remembered remembered,
            Consumer<Language> languages,
            Texts texts) {
        var menu = new ViewMenu(texts);
        button.getItems().addAll(menu.profiles(profile));
        button.getItems().add(new SeparatorMenuItem());
        button.getItems().addAll(menu.roundings(session));
        button.getItems().add(menu.digits(session));
        button.getItems().add(menu.decimalComma(session, remembered));
        button.getItems().add(new NotationMenu(session, texts));
        button.getItems().add(menu.byHand(session));
        var checked = new CheckMenuItem(texts.get("view.gradientsChecked"));
        checked.setId("gradientsChecked");
        checked.selectedProperty().bindBidirectional(session.gradientChecks().wantedProperty());
        button.getItems().add(checked);
        var predicted = new CheckMenuItem(texts.get("view.predict"));
        predicted.setId("predict");
        predicted.selectedProperty().bindBidirectional(session.predictions().wantedProperty());
        button.getItems().add(predicted);
        var named = new CheckMenuItem(texts.get("view.weightNames"));
        named.setId("weightNames");
        named.selectedProperty().bindBidirectional(weightNames);
        remembered.keep("weightNames", weightNames);
        button.getItems().add(named);
        button.getItems().add(new ScreensMenu(presentation, texts));
        button.getItems().add(menu.languages(languages));
    }

    private List<? extends MenuItem> profiles(ObjectProperty<Profile> profile) {
        return Stream.of(Profile.values())
                .map(each ->
                        choice("view.profile." + each, profile, () -> profile.get() == each, () -> profile.set(each)))
                .toList();
    }

    private List<? extends MenuItem> roundings(Session session) {
        ObjectProperty<Decimals> decimals = session.decimalsProperty();
        return Stream.of(Rounding.values())
                .map(each -> choice(
                        "view.rounding." + each,
                        decimals,
                        () -> decimals.get().rounding() == each,
                        () -> decimals.set(decimals.get().countedAs(each))))
                .toList();
    }

    private Menu digits(Session session) {
        ObjectProperty<Decimals> decimals = session.decimalsProperty();
        var menu = new Menu(texts.get("view.digits"));
        IntStream.rangeClosed(0, Decimals.MOST_CHOSEN)
                .mapToObj(digits -> item(
                        Integer.toString(digits),
                        decimals,
                        () -> decimals.get().digits() == digits,
                        () -> decimals.set(
                                decimals.get().more(digits - decimals.get().digits()))))
                .forEach(menu.getItems()::add);
        return menu;
    }

    private CheckMenuItem decimalComma(Session session, Remembered remembered) {
        ObjectProperty<Decimals> decimals = session.decimalsProperty();
        var item = new CheckMenuItem(texts.get("view.decimalComma"));
        item.setId("decimalComma");
        item.setSelected(Language.writesCommas());
        item.selectedProperty()
                .subscribe(comma -> decimals.set(decimals.get().separatedBy(comma ? Decimals.COMMA : Decimals.POINT)));
        remembered.keep("decimalComma", item.selectedProperty());
        return item;
    }

    /// The menu of languages, each in its own words. Its name is also in English, for those who chose the wrong one.
    private Menu languages(Consumer<Language> use) {
        var menu = new Menu(texts.get("view.language"));
        menu.setId("language");
        for (Language language : Language.values()) {
            var item = new RadioMenuItem(language.ownName());
            item.setId("language-" + language.tag());
            item.setSelected(language == Language.current());
            item.setOnAction(event -> use.accept(language));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// The menu for rounding every result, as on paper.
    private Menu byHand(Session session) {
        ObjectProperty<OptionalInt> places = session.byHand().decimalsProperty();
        var menu = new Menu(texts.get("view.byHand"));
        menu.setId("byHand");
        IntStream.rangeClosed(0, MOST_BY_HAND)
                .mapToObj(k -> k == 0 ? OptionalInt.empty() : OptionalInt.of(k))
                .map(choice -> {
                    String name = choice.isEmpty()
                            ? texts.get("view.byHand.off")
                            : new ByHandWords(texts).places(choice.getAsInt());
                    return item(name, places, () -> places.get().equals(choice), () -> places.set(choice));
                })
                .forEach(menu.getItems()::add);
        return menu;
    }

    private RadioMenuItem choice(String key, ObservableValue<?> state, BooleanSupplier chosen, Runnable choose) {
        RadioMenuItem item = item(texts.get(key), state, chosen, choose);
        item.setId(key.replace('.', '-'));
        return item;
    }

    /// An item that is marked while it is selected.
    static RadioMenuItem item(String name, ObservableValue<?> state, BooleanSupplier chosen, Runnable choose) {
        var item = new RadioMenuItem(name);
        item.setOnAction(event -> {
            choose.run();
            item.setSelected(chosen.getAsBoolean());
        });
        state.subscribe(value -> item.setSelected(chosen.getAsBoolean()));
        return item;
    }
}
