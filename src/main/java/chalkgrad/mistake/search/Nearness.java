package chalkgrad.mistake.search;

import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.catalogue.Cost;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Table;

/// How far before a number a mistake was made. A mistake far before it spoils many other numbers, any of which might
/// have been the one in question. So among equally simple rules, the nearest one is the likeliest.
final class Nearness {
    /// How much less likely a mistake is that was made a whole iteration before.
    private static final double OF_AN_ITERATION = Cost.SELDOM;

    private final Run run;

    Nearness(Run run) {
        this.run = run;
    }

    /// The addition to the cost of a mistake that explains this number.
    double cost(Hypothesis hypothesis, Quantity asked) {
        Table table = run.table();
        int place = table.order(run.address(asked).term());
        int now = -1;
        int before = 0;
        for (Exchange exchange : hypothesis.exchanges()) {
            int order = table.order(exchange.term());
            before = Math.max(before, order);
            now = order <= place ? Math.max(now, order) : now;
        }
        int distance = now >= 0 ? place - now : place + table.size() - before;
        return OF_AN_ITERATION * distance / table.size();
    }
}
