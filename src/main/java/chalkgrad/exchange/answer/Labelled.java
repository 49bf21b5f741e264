package chalkgrad.exchange.answer;

/// A student's answer: numbers, and the name that they are given by.
public record Labelled(String name, Printed printed) {}
