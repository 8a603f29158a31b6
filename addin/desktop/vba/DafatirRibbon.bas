Attribute VB_Name = "DafatirRibbon"
Option Explicit

Private Ribbon As IRibbonUI

Private Const DescribeSeconds As Long = 1

' Called by Excel when it shows the ribbon: the add-in has no event that starts by itself.
Public Sub OnLoad(ByVal Loaded As IRibbonUI)
    Set Ribbon = Loaded
    DafatirWindows.CallLater "DafatirHelp.Describe", DescribeSeconds
End Sub

Public Sub GetLabel(ByVal Control As IRibbonControl, ByRef Label As Variant)
    Label = DafatirWords.Word(Control.ID & ".label")
End Sub

Public Sub GetSupertip(ByVal Control As IRibbonControl, ByRef Tip As Variant)
    Tip = DafatirWords.Word(Control.ID & ".tip")
End Sub

Public Sub OnSelfTest(ByVal Control As IRibbonControl)
    DafatirRun.StartSelfTest
End Sub

' Called after the language was changed: every label is asked for again.
Public Sub ShowAgain()
    DafatirWords.ForgetLanguage
    If Not Ribbon Is Nothing Then
        Ribbon.Invalidate
        DafatirHelp.Describe
    End If
End Sub
