"""Tracing: was the professional advice carried into the plan, and accurately?"""
